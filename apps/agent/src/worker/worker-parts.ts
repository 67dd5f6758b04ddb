import type { ComposeOptions, ComposeTimeline, Composition } from '@retake/composer';
import type { FrameFormat, FrameRate, JobSignal, Look, Strip, Tone, Waveform } from '@retake/contracts';
import type { Database } from '@retake/db';
import type { ClipGenerator, LookOnClip } from '@retake/generators';
import type { StripOptions, WaveformOptions } from '@retake/media';
import type { AudioBed, NewClip } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import type { DirectorModel } from '../director/director-model.ts';
import type { ToneStretch } from '../looks/read-tone.ts';
import type { CheckCut } from './check/check-cut.ts';
import type { PaidParts } from './paid/paid-parts.ts';

export type Progress = Extract<JobSignal, { type: 'regeneration-progress' }>;
export type PreviewSignal = Extract<JobSignal, { type: 'preview-grown' }>;

/** What a maker of clips is given. Files it wants to keep go into the store; everything in `workFolder` is removed. */
export interface MakeClipsRequest {
  readonly jobId: string;
  readonly format: FrameFormat;
  /** As it was handed to `createJob`. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly workFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Pick<Progress, 'clip' | 'step' | 'percent'>) => void;
}

/** Makes the clips of a new job and puts their files into the store, so that a repeated call succeeds too. */
export type MakeClips = (
  request: MakeClipsRequest,
) => Promise<{ readonly clips: readonly NewClip[]; readonly audio: AudioBed | null }>;

interface PosterOptions {
  readonly frame: number;
  /** The constant rate of the video: what comes before the frame need not be decoded then. */
  readonly rate?: FrameRate;
  readonly width?: number;
  readonly signal?: AbortSignal;
}

/** What a look has to know of its clip. */
interface LookedClip {
  readonly format: FrameFormat;
  readonly sourceFrames: number;
  readonly headFrames: number;
  readonly slotFrames: number;
}

/** Everything that a worker stands on. */
export interface WorkerParts {
  readonly database: Database;
  readonly store: ObjectStore;
  /** Absolute; each run has a folder of its own in it, removed at its end. */
  readonly workFolder: string;
  /** Absolute; the composer's segment cache. */
  readonly cacheFolder: string;
  readonly generators: readonly ClipGenerator[];
  /** What buying clips needs; absent where nothing can be bought. */
  readonly paid?: PaidParts | undefined;
  /** The language model that words prompts; absent where none is set up: then a video model is told instructions as they are. */
  readonly director?: DirectorModel | undefined;
  readonly createLook: (look: Look, clip: LookedClip) => LookOnClip;
  readonly makers: Readonly<Record<'sample' | 'import', MakeClips>>;
  readonly compose: (
    timeline: ComposeTimeline,
    output: string,
    options: ComposeOptions,
  ) => Promise<Pick<Composition, 'frames' | 'manifest'>>;
  /** Judges changed clips by the pictures of the finished cut. */
  readonly checkCut: CheckCut;
  /** Has a clip of a timeline rendered again by the next composition. */
  readonly forgetClip: (timeline: ComposeTimeline, clip: number, cacheFolder: string) => Promise<void>;
  /** How a stretch of a video looks, measured from its pictures. */
  readonly readTone: (path: string, stretch: ToneStretch) => Promise<Tone>;
  readonly makeStrip: (input: string, output: string, options: StripOptions) => Promise<Strip>;
  readonly measureWaveform: (input: string, options: WaveformOptions) => Promise<Waveform>;
  readonly composeBody: (
    timeline: ComposeTimeline,
    clip: number,
    output: string,
    options: ComposeOptions,
  ) => Promise<{ readonly slotFrame: number }>;
  readonly makePoster: (input: string, output: string, options: PosterOptions) => Promise<void>;
  /** Told often; whoever sends it on thins it out. */
  readonly onProgress: (progress: Progress) => void;
  /** Told when a change can be watched before its cut is there, and with every piece of it. */
  readonly onPreview: (signal: PreviewSignal) => void;
  readonly log: WorkerLog;
  /** How long a lease lasts without a heartbeat. Default 30 s. */
  readonly leaseTtlMs?: number;
}

export interface WorkerLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}
