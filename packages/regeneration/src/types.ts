import type {
  AspectRatio,
  ClipFit,
  CutSettings,
  Failure,
  FrameFormat,
  Look,
  LookEntry,
  MessageView,
  Plan,
  RegenerationKind,
  RegenerationView,
  Route,
  Transition,
  VersionView,
} from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** Which job, and whose it must be: a job of somebody else is `JOB_NOT_FOUND`, as one that does not exist. */
export interface JobKey {
  readonly jobId: string;
  readonly ownerId: string;
}

/**
 * Tells the queue, inside the transaction that made the work, that a job has work. Only a hint: nobody writes because of
 * it without the lease.
 */
export type Enqueue = (transaction: Queryable, hint: { readonly jobId: string }) => Promise<void>;

/** What makes a repeated request answer as the first one did. */
export interface Idempotency {
  /** Chosen by the caller, at most 200 characters, unique for the job. */
  readonly key: string;
}

/** A change that somebody asks for. Clips are the numbers that the person sees at that moment. */
export type ChangeRequest =
  | { readonly kind: 'edit'; readonly plan: Plan }
  | { readonly kind: 'undo'; readonly clips?: readonly number[] }
  | { readonly kind: 'redo' }
  | { readonly kind: 'restore'; readonly clip: number; readonly version: number }
  | { readonly kind: 'reorder'; readonly order: readonly number[] }
  | { readonly kind: 'transition'; readonly clip: number; readonly transition: Transition }
  | { readonly kind: 'settings'; readonly settings: CutSettings };

/** The same change as it waits in the line: by ids, which survive a change of order. `sample` and `import` make the clips. */
export type StoredRequest =
  | { readonly kind: 'edit'; readonly edits: readonly StoredEdit[] }
  | { readonly kind: 'undo'; readonly clipIds: readonly string[] | null }
  | { readonly kind: 'redo' }
  | { readonly kind: 'restore'; readonly clipId: string; readonly versionId: string }
  | { readonly kind: 'reorder'; readonly clipIds: readonly string[] }
  | { readonly kind: 'transition'; readonly clipId: string; readonly transition: Transition }
  | { readonly kind: 'settings'; readonly settings: CutSettings }
  | { readonly kind: 'sample'; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: 'import'; readonly input: Readonly<Record<string, unknown>> };

export interface StoredEdit {
  readonly clipId: string;
  /** The clip's number when it was asked for; views and events of this change keep it. */
  readonly clip: number;
  readonly add: readonly LookEntry[];
  readonly instruction: string | null;
  readonly route: Route;
  readonly priceMicros: number;
}

export interface RequestRegeneration extends JobKey {
  readonly change: ChangeRequest;
  readonly idempotency?: Idempotency;
  /** What to do when another change runs or waits: wait behind it (default), or throw `JOB_BUSY`. */
  readonly whenBusy?: 'queue' | 'refuse';
  readonly enqueue: Enqueue;
}

export interface CreateJob {
  /** Chosen by the caller, so that an upload can be stored under the job's keys before the job exists. Default: a new one. */
  readonly jobId?: string;
  readonly ownerId: string;
  readonly title: string;
  readonly aspectRatio: AspectRatio;
  readonly format: FrameFormat;
  /** How the clips are made; `input` is handed to the maker of that kind unchanged. */
  readonly start: { readonly kind: 'sample' | 'import'; readonly input?: Readonly<Record<string, unknown>> };
  readonly idempotency?: Idempotency;
  readonly enqueue: Enqueue;
}

/** The reply that Retake writes to a message. */
export interface NewReply {
  readonly text: string;
  readonly kind: NonNullable<MessageView['kind']>;
  readonly choices?: MessageView['choices'];
  readonly compare?: MessageView['compare'];
}

export interface SubmitMessage extends JobKey {
  readonly text: string;
  readonly selectedClips?: readonly number[];
  readonly reply: NewReply;
  /** The change that the message starts, if it starts one; it always waits its turn. */
  readonly change?: ChangeRequest;
  /** A change that the reply proposes; it is kept as it is until somebody says yes. */
  readonly offer?: Extract<ChangeRequest, { kind: 'edit' }>;
  /** The message says yes to an offer, which starts it, or no. */
  readonly answer?: { readonly is: 'yes'; readonly offerId: string } | { readonly is: 'no' };
  /** A regeneration that exists already and that the reply points to (cancel, retry, a question about one). */
  readonly regenerationId?: string;
  readonly idempotency?: Idempotency;
  readonly enqueue: Enqueue;
}

export interface SubmittedMessage {
  readonly message: MessageView;
  readonly reply: MessageView;
  readonly regeneration: RegenerationView | null;
  /** The job's seq after it. */
  readonly seq: number;
}

/** The right to write to a job, for as long as it lasts. Every write of a worker names it. */
export interface Lease {
  readonly jobId: string;
  readonly regenerationId: string;
  /** Grows with every change of hands; a write with an older one changes nothing. */
  readonly epoch: number;
}

/** A regeneration that a worker has just got the lease of. */
export interface AcquiredRun {
  readonly lease: Lease;
  readonly kind: RegenerationKind;
  readonly request: StoredRequest;
  /** How often it has been started, this time included. */
  readonly attempts: number;
}

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
}

export interface PublishCut {
  readonly lease: Lease;
  readonly cutId: string;
  readonly document: CutDocument;
  readonly mediaKey: string;
  readonly posterKey: string;
  readonly frames: number;
  readonly undoCutId: string | null;
  readonly redoCutId: string | null;
  /** Versions that the document names and that are not stored yet. */
  readonly newVersions: readonly NewVersion[];
  /** Clips of the change that could not be made; the document shows them as they were. */
  readonly failedClips: readonly { readonly clipId: string; readonly error: Failure }[];
}

/** The files of a cut or of a version. */
export interface MediaKeys {
  readonly videoKey: string;
  readonly posterKey: string;
}

export interface EditHistoryEntry {
  readonly regeneration: RegenerationView;
  readonly rows: readonly {
    readonly clip: number;
    readonly instruction: string | null;
    readonly templates: readonly LookEntry[];
    readonly route: Route | null;
    readonly originalPrompt: string | null;
    readonly modifiedPrompt: string | null;
    readonly conversation: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
    readonly priceMicros: number;
  }[];
}

/** What a change of a clip cost, in micro-dollars. The version has the prompt. */
export interface Receipt {
  readonly clip: number;
  readonly clipId: string;
  /** Null when something was paid that brought no version. */
  readonly version: VersionView | null;
  readonly parentVersion: number | null;
  readonly estimateMicros: number;
  /** What was held before it was sent. */
  readonly holdMicros: number;
  /** What the version cost. */
  readonly chargeMicros: number;
  /** What was charged for attempts that failed, were cancelled or came too late. */
  readonly lostMicros: number;
  /** Null where nothing was bought. */
  readonly model: string | null;
  readonly seed: number | null;
  readonly regenerationId: string | null;
}
