import { type ErrorCode, errorBodySchema } from '@retake/contracts';

/** A failed call: what the server answered, or that no answer came. `message` is fit to be shown. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** `OFFLINE` when no answer came at all. */
  readonly code: ErrorCode | 'OFFLINE';
  /** HTTP status; 0 without an answer. */
  readonly status: number;

  constructor(code: ErrorCode | 'OFFLINE', message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.status = status;
  }
}

/** The failure that an answer outside 2xx tells of; an answer that is not ours (a proxy's page) becomes `INTERNAL`. */
export function toApiError(status: number, body: unknown): ApiError {
  const parsed = errorBodySchema.safeParse(body);
  if (parsed.success) return new ApiError(parsed.data.error.code, parsed.data.error.message, status);
  return new ApiError('INTERNAL', `The server answered with an error (${status}).`, status);
}

export function toOfflineError(cause?: unknown): ApiError {
  return new ApiError('OFFLINE', 'Retake cannot be reached. Check the connection and try again.', 0, cause);
}

/** The sentence to show for any failure. */
export function toSentence(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : 'Something went wrong in this window. Reload the page and try again.';
}
