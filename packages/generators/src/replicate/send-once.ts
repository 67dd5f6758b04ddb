/** What became of one request. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly retryAfterMs: number | null; readonly body: unknown }
  /** Proven: it did not leave this machine. */
  | { readonly kind: 'not-sent'; readonly reason: string }
  /** It may have arrived. */
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * A `fetch` that sends each request exactly once. Whatever happens comes back as a successful response with an `Answer` in it,
 * so that a client that repeats what fails has nothing to repeat. Redirects are not followed.
 */
export function createSendOnce(timeoutMs: number) {
  return async (url: Request | string | URL, init: RequestInit = {}): Promise<Response> =>
    Response.json(await send(url, init, timeoutMs));
}

async function send(url: Request | string | URL, init: RequestInit, timeoutMs: number): Promise<Answer> {
  if (init.signal?.aborted) return { kind: 'not-sent', reason: 'Stopped before it was sent.' };
  const limits = [AbortSignal.timeout(timeoutMs), ...(init.signal ? [init.signal] : [])];
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.any(limits) });
    const text = await response.text();
    return {
      kind: 'answer',
      status: response.status,
      retryAfterMs: toRetryAfterMs(response.headers.get('retry-after')),
      body: parseJson(text),
    };
  } catch (error) {
    return { kind: isNeverSent(error) ? 'not-sent' : 'lost', reason: toReason(error) };
  }
}

/** No address, or no connection: nothing was sent then. Any other failure may have come after the request arrived. */
function isNeverSent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isNeverSent);
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (syscall === 'connect' || syscall === 'getaddrinfo' || code === 'UND_ERR_CONNECT_TIMEOUT') return true;
  return isNeverSent(error.cause);
}

function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = (error.cause ?? error) as NodeJS.ErrnoException;
  return typeof code === 'string' ? `${error.message} (${code})` : error.message;
}

/** Seconds or a date, as HTTP allows both. */
function toRetryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
