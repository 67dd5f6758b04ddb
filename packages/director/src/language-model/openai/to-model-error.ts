import { RetakeError } from '@retake/contracts';

/** What a failed request of the client has to say, as far as it is there. */
interface ClientFailure {
  readonly name?: string;
  readonly status?: number;
  readonly code?: string | null;
  readonly message?: string;
  readonly headers?: Headers;
}

const tooLong = /context[ _]length|context window|maximum context|too many tokens|exceeds? .*tokens/iu;
/** How OpenAI says that a model is there, and only for an API that is not spoken here. */
const otherApi = /v1\/responses/iu;

/** What went wrong at the server of a model, as one of our errors. Keys are never part of it. */
export function toModelError(cause: unknown): RetakeError {
  const { name, status, code, message = '', headers } = cause as ClientFailure;
  if (
    name === 'ContextOverflowError' ||
    code === 'context_length_exceeded' ||
    (isRefusal(status) && tooLong.test(message))
  ) {
    return new RetakeError('MODEL_CONTEXT_TOO_LONG', { cause });
  }
  if (code === 'insufficient_quota' || status === 402) {
    return misconfigured('The account of the language model has no credit left.', cause);
  }
  if (code === 'content_filter') return new RetakeError('MODEL_DECLINED', { cause });
  if (status === 429) {
    const retryAfterMs = Math.round(Number(headers?.get('retry-after') ?? Number.NaN) * 1_000);
    return new RetakeError('MODEL_BUSY', { cause, ...(retryAfterMs >= 0 && { details: { retryAfterMs } }) });
  }
  if (isRefusal(status) && otherApi.test(message)) {
    return misconfigured('This model does not answer at /chat/completions; another one is needed.', cause);
  }
  if (status === 401 || status === 403) return misconfigured('The language model does not accept its key.', cause);
  if (status === 404) return misconfigured('The server of the language model does not know this model.', cause);
  if (isRefusal(status)) {
    return misconfigured('The server of the language model does not accept the form of the request.', cause);
  }
  return new RetakeError('MODEL_UNAVAILABLE', { cause });
}

const isRefusal = (status: number | undefined) =>
  status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 409;

function misconfigured(message: string, cause: unknown): RetakeError {
  return new RetakeError('MODEL_MISCONFIGURED', { message, cause });
}
