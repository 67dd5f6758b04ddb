/**
 * The one table of errors. Every failure a caller can see has a code here; SQLSTATE, vendor and ffmpeg errors are
 * translated to one of these at their seam, with the cause kept.
 */
interface ErrorEntry {
  /** HTTP status the REST edge answers with. */
  readonly status: number;
  /** Whether the same request may succeed later without being changed. */
  readonly retryable: boolean;
  /** What a person is told when the place that raised it had nothing more precise to say. */
  readonly message: string;
}

const table = {
  BODY_INVALID: { status: 400, retryable: false, message: 'The request is not in the expected form.' },
  TEXT_EMPTY: { status: 400, retryable: false, message: 'The message is empty. Say what to change, or type /help.' },
  TEXT_TOO_LONG: { status: 400, retryable: false, message: 'The message is longer than 2,000 characters.' },
  TEXT_INVALID: {
    status: 400,
    retryable: false,
    message: 'The message contains characters that cannot be stored or shown.',
  },
  INSTRUCTION_TOO_LONG: { status: 400, retryable: false, message: 'The instruction is longer than 500 characters.' },
  COMMAND_UNKNOWN: { status: 400, retryable: false, message: 'There is no such command. Type /help to see them all.' },
  COMMAND_ARGUMENTS: { status: 400, retryable: false, message: 'The command needs other arguments.' },
  PLAN_UNAVAILABLE: { status: 422, retryable: false, message: 'This change cannot be made with what is set up here.' },
  NOTHING_TO_DO: {
    status: 409,
    retryable: false,
    message: 'There is nothing to change: the video is like that already.',
  },
  NOTHING_TO_UNDO: { status: 409, retryable: false, message: 'There is nothing to undo.' },
  NOTHING_TO_REDO: { status: 409, retryable: false, message: 'There is nothing to redo.' },
  ORDER_INVALID: { status: 400, retryable: false, message: 'The order must name every clip exactly once.' },
  TRANSITION_INVALID: { status: 400, retryable: false, message: 'That transition does not fit between these clips.' },
  JOB_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such job.' },
  CLIP_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such clip in this video.' },
  VERSION_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such version of this clip.' },
  CUT_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such cut of this video.' },
  STRIP_NOT_FOUND: { status: 404, retryable: false, message: 'There is no strip of this cut.' },
  WAVEFORM_NOT_FOUND: { status: 404, retryable: false, message: 'There is no waveform of this cut.' },
  MESSAGE_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such message in this conversation.' },
  REGENERATION_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such change.' },
  LOOK_NOT_FOUND: { status: 404, retryable: false, message: 'There is no saved look of that name.' },
  TOO_MANY_LOOKS: { status: 422, retryable: false, message: 'No more looks can be saved. Delete one first.' },
  OFFER_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such offer.' },
  OFFER_ENDED: { status: 409, retryable: false, message: 'This offer no longer holds. Ask for the change again.' },
  OFFER_EXPIRED: { status: 409, retryable: false, message: 'This offer has expired. Ask for the change again.' },
  OFFER_ROW_INVALID: { status: 400, retryable: false, message: 'That is not part of what was offered.' },
  PREVIEW_NOT_FOUND: { status: 404, retryable: false, message: 'There is no preview of this change.' },
  PREVIEW_ENDED: {
    status: 410,
    retryable: false,
    message: 'This change ended without a new video, so there is nothing to preview any more.',
  },
  PREVIEW_NOT_READY: { status: 503, retryable: true, message: 'This part of the preview is not ready yet.' },
  ROUTE_NOT_FOUND: { status: 404, retryable: false, message: 'There is nothing at this address.' },
  JOB_BUSY: { status: 409, retryable: true, message: 'Another change of this video is running.' },
  JOB_NOT_READY: { status: 409, retryable: true, message: 'This video is still being prepared.' },
  REGENERATION_ENDED: { status: 409, retryable: false, message: 'This change has ended already.' },
  QUEUE_FULL: { status: 429, retryable: true, message: 'Too many changes are waiting for this video already.' },
  IDEMPOTENCY_CONFLICT: {
    status: 409,
    retryable: false,
    message: 'This idempotency key was used for another request.',
  },
  RATE_LIMITED: { status: 429, retryable: true, message: 'Too many requests. Wait a moment and try again.' },
  CONTENT_TYPE_UNSUPPORTED: {
    status: 415,
    retryable: false,
    message: 'The request has a content type that is not accepted here.',
  },
  BODY_TOO_LARGE: { status: 413, retryable: false, message: 'The request is larger than is accepted here.' },
  UPLOAD_MISSING: { status: 400, retryable: false, message: 'No video file came with the request.' },
  UPLOAD_TOO_LARGE: { status: 413, retryable: false, message: 'The file is larger than 500 MiB.' },
  UPLOAD_TRUNCATED: { status: 400, retryable: true, message: 'The upload ended before the file was complete.' },
  VIDEO_UNREADABLE: { status: 422, retryable: false, message: 'This file cannot be read as a video.' },
  VIDEO_FORMAT_UNSUPPORTED: { status: 422, retryable: false, message: 'This kind of video file is not accepted.' },
  VIDEO_NO_PICTURE: { status: 422, retryable: false, message: 'This file has no video picture.' },
  VIDEO_TOO_LONG: { status: 422, retryable: false, message: 'The video is longer than 15 minutes.' },
  VIDEO_TOO_SHORT: { status: 422, retryable: false, message: 'The video is too short to work with.' },
  VIDEO_TOO_LARGE: { status: 422, retryable: false, message: 'The picture of this video is too large.' },
  TOO_MANY_CLIPS: { status: 422, retryable: false, message: 'A video can have at most 200 clips.' },
  BUDGET_INVALID: { status: 400, retryable: false, message: 'The budget must be between $0 and $10,000.' },
  BUDGET_EXCEEDED: {
    status: 402,
    retryable: false,
    message: 'This would cost more than the budget has left. Nothing was spent.',
  },
  DAY_LIMIT_REACHED: {
    status: 402,
    retryable: true,
    message: 'This would cost more than may be spent today. Nothing was spent.',
  },
  PAID_LIMIT_REACHED: {
    status: 429,
    retryable: true,
    message: 'This video has had as many paid changes as an hour allows. Try again later, or use a free look.',
  },
  PRICE_UNKNOWN: {
    status: 422,
    retryable: false,
    message: 'The price of this change is not known, so it was not started.',
  },
  PAID_CALL_OPEN: {
    status: 409,
    retryable: true,
    message: 'A paid request of this change has not ended yet.',
  },
  CALL_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such paid request.' },
  SPENDING_STOPPED: { status: 503, retryable: true, message: 'Paid changes are switched off at the moment.' },
  PROVIDER_UNAVAILABLE: { status: 503, retryable: true, message: 'The provider of this model does not answer.' },
  PROVIDER_REFUSED: {
    status: 422,
    retryable: false,
    message: 'The provider of this model does not accept the request.',
  },
  PROVIDER_PAYMENT: {
    status: 402,
    retryable: true,
    message: 'The account at the provider of this model has no credit left.',
  },
  MODERATED: {
    status: 422,
    retryable: false,
    message: 'The model declined this request because of its content rules. Try other words.',
  },
  PREDICTION_NOT_FOUND: { status: 404, retryable: false, message: 'The provider does not know this prediction.' },
  OUTPUT_EXPIRED: {
    status: 500,
    retryable: false,
    message: 'The provider has deleted the finished clip before it could be fetched.',
  },
  OUTPUT_UNUSABLE: { status: 500, retryable: false, message: 'The finished clip cannot be used.' },
  EDIT_NOT_CONVINCING: {
    status: 500,
    retryable: false,
    message: 'The new clip does not show what was asked for, so the old one stays.',
  },
  MODEL_UNAVAILABLE: { status: 503, retryable: true, message: 'The language model does not answer.' },
  MODEL_BUSY: { status: 503, retryable: true, message: 'The language model has too much to do at the moment.' },
  MODEL_TOO_SLOW: { status: 504, retryable: true, message: 'The language model took too long to answer.' },
  MODEL_MISCONFIGURED: { status: 502, retryable: false, message: 'The language model is not set up right.' },
  MODEL_DECLINED: {
    status: 422,
    retryable: false,
    message: 'The language model declined this because of its content rules. Try other words.',
  },
  MODEL_CONTEXT_TOO_LONG: {
    status: 422,
    retryable: false,
    message: 'This video and its conversation are more than the language model can read.',
  },
  MODEL_ANSWER_INVALID: {
    status: 502,
    retryable: true,
    message: 'The language model gave no answer that could be used.',
  },
  REPLY_LOST: {
    status: 500,
    retryable: true,
    message: 'Retake stopped while it thought about this message, so it was not answered. Nothing was changed.',
  },
  WEBHOOK_INVALID: { status: 401, retryable: false, message: 'The signature of this call is not valid.' },
  GENERATION_FAILED: { status: 500, retryable: true, message: 'The clip could not be made.' },
  COMPOSITION_FAILED: { status: 500, retryable: true, message: 'The video could not be put together.' },
  VERIFICATION_FAILED: {
    status: 500,
    retryable: true,
    message: 'The new video did not pass its checks, so the old one stays.',
  },
  MEDIA_TOOL_FAILED: { status: 500, retryable: true, message: 'The video tool stopped with an error.' },
  MEDIA_TIMEOUT: { status: 500, retryable: true, message: 'The video tool took too long and was stopped.' },
  DISK_FULL: { status: 507, retryable: true, message: 'There is no space left on the disk.' },
  STORAGE_FAILED: { status: 503, retryable: true, message: 'The file store did not answer.' },
  OBJECT_NOT_FOUND: { status: 404, retryable: false, message: 'There is no such file.' },
  DATABASE_UNAVAILABLE: { status: 503, retryable: true, message: 'The database does not answer.' },
  LEASE_LOST: { status: 409, retryable: true, message: 'Another worker has taken this change over.' },
  RUN_ABANDONED: { status: 500, retryable: true, message: 'The change stopped five times without finishing.' },
  CANCELLED: { status: 409, retryable: false, message: 'The change was cancelled.' },
  ORIGIN_FORBIDDEN: { status: 403, retryable: false, message: 'Requests from this origin are not accepted.' },
  INTERNAL: { status: 500, retryable: true, message: 'Something went wrong on our side.' },
} as const satisfies Record<string, ErrorEntry>;

/** A stable name of a failure, for programs; the wire never changes its meaning. */
export type ErrorCode = keyof typeof table;
export const errorCodes = Object.keys(table) as [ErrorCode, ...ErrorCode[]];
export const errorTable: Readonly<Record<ErrorCode, ErrorEntry>> = table;

interface RetakeErrorOptions {
  /** The sentence for a person, when the table's is too general. */
  readonly message?: string;
  /** Plain data for programs: ids and numbers, never secrets. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A failure with a code of the table. `message` is always fit to be shown to a person. */
export class RetakeError extends Error {
  override readonly name = 'RetakeError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, options: RetakeErrorOptions = {}) {
    super(options.message ?? table[code].message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details;
  }

  get status(): number {
    return table[this.code].status;
  }

  get retryable(): boolean {
    return table[this.code].retryable;
  }
}

/** Narrows an unknown failure; with a code, to that failure only. */
export function isRetakeError(error: unknown, code?: ErrorCode): error is RetakeError {
  return error instanceof RetakeError && (code === undefined || error.code === code);
}
