import type { ClipFit, CutSettings, Failure, FrameFormat, Look, Transition, VersionView } from '@retake/contracts';
import type { Lease } from './types.ts';

/** A version with its files and its material; what a worker reads and writes. */
export interface VersionRecord {
  readonly id: string;
  readonly clipId: string;
  readonly number: number;
  readonly parentId: string | null;
  readonly origin: VersionView['origin'];
  /** What the source shows, without the look. */
  readonly basePrompt: string;
  /** What the version shows: the base prompt and the sentences of its look. */
  readonly prompt: string;
  readonly instruction: string | null;
  readonly look: Look;
  readonly sourceKey: string;
  /** What the version looks like: the source itself, or, where there is a look, the frames that no transition touches. */
  readonly mediaKey: string;
  readonly posterKey: string;
  /** All frames of the source, handles included. */
  readonly sourceFrames: number;
  /** Frames before the slot starts. */
  readonly headFrames: number;
  /** Frames of the media before the slot starts; negative when it begins inside the slot. */
  readonly leadFrames: number;
  readonly hasSound: boolean;
  /** How material of another length than was asked for got into the slot. */
  readonly fit?: ClipFit | null;
  readonly priceMicros: number;
  /** The nth take of its change; missing where the version was made to be shown. */
  readonly take?: number | null;
  /** Why its clip does not show it, although it was paid; missing where nothing speaks against it. */
  readonly problem?: string | null;
}

/** A version that does not exist yet; its number is given when it is published. */
export type NewVersion = Omit<VersionRecord, 'number'>;

/** A clip with its first version, as the sample and the import make it. */
export interface NewClip {
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly section: string | null;
  readonly slotFrames: number;
  readonly transitionAfter: Transition;
  readonly version: Omit<NewVersion, 'clipId' | 'parentId'>;
}

/** The sound that is laid under the whole video. */
export interface AudioBed {
  readonly key: string;
  readonly gainDb: number;
  readonly fadeOutFrames: number;
}

/** One place on the timeline of a cut. */
export interface CutSlot {
  readonly clipId: string;
  readonly versionId: string;
  readonly slotFrames: number;
  readonly transitionAfter: Transition;
}

/** What a cut is made of. Two cuts with the same document show the same video. */
export interface CutDocument {
  readonly format: FrameFormat;
  readonly slots: readonly CutSlot[];
  readonly audio: AudioBed | null;
  /** What is set otherwise than it would be by itself; missing when nothing is. */
  readonly settings?: CutSettings;
}

export interface CutRecord {
  readonly id: string;
  readonly number: number;
  readonly document: CutDocument;
  readonly mediaKey: string;
  readonly posterKey: string;
  readonly frames: number;
  readonly undoCutId: string | null;
  readonly redoCutId: string | null;
  /** How many steps forward `redoCutId` lies. */
  readonly redoSteps: number;
}

/** Where undo and redo lead from a cut. */
export interface Trail extends Pick<CutRecord, 'undoCutId' | 'redoCutId' | 'redoSteps'> {
  /** Where clips go in the lines of what they have shown, by id; one that is not named and changes goes on from where it is. */
  readonly places: Readonly<Record<string, number>>;
}

export interface PublishCut {
  readonly lease: Lease;
  readonly cutId: string;
  readonly document: CutDocument;
  readonly mediaKey: string;
  readonly posterKey: string;
  readonly frames: number;
  readonly trail: Trail;
  /** Versions that the document names and that are not stored yet. */
  readonly newVersions: readonly NewVersion[];
  /** Clips of the change that could not be made; the document shows them as they were. */
  readonly failedClips: readonly { readonly clipId: string; readonly error: Failure }[];
  /** Sentences for people about the new versions. */
  readonly notes?: readonly string[];
}

/** The files of a cut or of a version. */
export interface MediaKeys {
  readonly videoKey: string;
  readonly posterKey: string;
}
