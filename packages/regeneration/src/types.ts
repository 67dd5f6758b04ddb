import type {
  AspectRatio,
  CutSettings,
  ErrorCode,
  FrameFormat,
  LookEntry,
  MessageView,
  Plan,
  PromptRewrite,
  RegenerationKind,
  RegenerationView,
  Route,
  RowChoice,
  Transition,
  WornLook,
} from '@retake/contracts';
import type { Queryable } from '@retake/db';
import type { Verdict } from './review/set-review.ts';

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
  | { readonly kind: 'undo' | 'redo'; readonly clips?: readonly number[]; readonly steps?: number }
  | { readonly kind: 'restore'; readonly clip: number; readonly version: number }
  /** `before`: the words of the message before which the cut was current. */
  | { readonly kind: 'rewind'; readonly cut: number; readonly before?: string }
  | { readonly kind: 'reorder'; readonly order: readonly number[] }
  | { readonly kind: 'transition'; readonly clip: number; readonly transition: Transition }
  | { readonly kind: 'settings'; readonly settings: CutSettings };

/** Only an edit has a price to say yes to. */
export type OfferedChange = Extract<ChangeRequest, { kind: 'edit' }>;

/** The same change as it waits in the line: by ids, which survive a change of order. `sample` and `import` make the clips. */
export type StoredRequest =
  | { readonly kind: 'edit'; readonly edits: readonly StoredEdit[] }
  /** Takes of one clip: versions that are added and not shown. */
  | { readonly kind: 'variations'; readonly edits: readonly StoredTake[] }
  | { readonly kind: 'undo' | 'redo'; readonly clipIds?: readonly string[] | null; readonly steps?: number }
  | { readonly kind: 'restore'; readonly clipId: string; readonly versionId: string }
  | { readonly kind: 'rewind'; readonly cutId: string }
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
  /** A look that takes the place of the clip's own. */
  readonly wear?: WornLook;
  readonly instruction: string | null;
  /** The instruction is what its templates say: a video model is told that as it is, and nobody writes a prompt from it. */
  readonly inTemplateWords?: true;
  /** The prompt that was written for it when it was asked for; it holds for versions with the same source. */
  readonly rewrite?: PromptRewrite;
  readonly route: Route;
  readonly priceMicros: number;
}

export interface StoredTake extends StoredEdit {
  /** The nth of those that were asked for; makes the seed of a model's take another one. */
  readonly take: number;
}

export interface RequestRegeneration extends JobKey {
  readonly change: ChangeRequest;
  /** `sent` is compared when the key comes again; where it is missing, the change itself. */
  readonly idempotency?: Idempotency & { readonly sent?: unknown };
  /** What to do when another change runs or waits: wait behind it (default), or throw `JOB_BUSY`. */
  readonly whenBusy?: 'queue' | 'refuse';
  /** What Retake says of it in the conversation. */
  readonly note?: NewReply;
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
  /** `sent` is compared when the key comes again; where it is missing, all of the above but the id. */
  readonly idempotency?: Idempotency & { readonly sent?: unknown };
  readonly enqueue: Enqueue;
}

/** The reply that Retake writes to a message. */
export interface NewReply {
  readonly text: string;
  readonly kind: NonNullable<MessageView['kind']>;
  readonly choices?: MessageView['choices'];
  readonly compare?: MessageView['compare'];
  readonly branch?: MessageView['branch'];
  readonly errorCode?: ErrorCode | undefined;
}

/** A message as it came. */
export interface ReceivedMessage extends JobKey {
  readonly text: string;
  readonly selectedClips?: readonly number[];
  readonly idempotency?: Idempotency;
}

/** What a message does at once. It is done where its reply is written, so both are there or none, and once. */
export type MessageEffect =
  | { readonly kind: 'cancel'; readonly regenerationId: string }
  /** `clips`: of a published change, which of its failed ones. */
  | { readonly kind: 'retry'; readonly regenerationId: string; readonly clips?: readonly number[] }
  | { readonly kind: 'review'; readonly verdict: Verdict }
  | { readonly kind: 'budget'; readonly limitMicros: number }
  | { readonly kind: 'save-look'; readonly name: string; readonly look: Pick<WornLook, 'templates' | 'tone'> }
  | { readonly kind: 'delete-look'; readonly lookId: string };

/** What a message leads to. */
export interface MessageOutcome {
  readonly reply: NewReply;
  /** The change that the message starts, if it starts one; it always waits its turn. */
  readonly change?: ChangeRequest;
  /** A change that the reply proposes; it is kept as it is until somebody says yes. */
  readonly offer?: OfferedChange;
  /** The message says yes to an offer, which starts it or some of its rows, or no. */
  readonly answer?:
    | { readonly is: 'yes'; readonly offerId: string; readonly rows?: readonly RowChoice[] }
    | { readonly is: 'no' };
  /** What the message does at once, without a turn in the line. */
  readonly effect?: MessageEffect;
  /** A regeneration that exists already and that the reply points to. */
  readonly regenerationId?: string;
  readonly enqueue: Enqueue;
}

export interface SubmitMessage extends ReceivedMessage, MessageOutcome {}

export interface SubmittedMessage {
  readonly message: MessageView;
  /** Null while it is being thought about. */
  readonly reply: MessageView | null;
  readonly regeneration: RegenerationView | null;
  /** The job's seq after it. */
  readonly seq: number;
}

/** A message that waits for its reply, held by whoever is about to answer it. */
export interface PendingReply extends JobKey {
  readonly messageId: string;
  readonly text: string;
  readonly selectedClips: readonly number[];
  /** Changes with every change of hands. */
  readonly claim: string;
  /** How often somebody has begun to answer, this time included. */
  readonly attempts: number;
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
