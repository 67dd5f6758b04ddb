import { toApiError, toOfflineError } from './api-error.ts';
import { createUuid } from './create-uuid.ts';

/** What a contract can do: tell whether an answer is of its kind. */
interface Contract<Answer> {
  safeParse(value: unknown): { success: true; data: Answer } | { success: false };
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'DELETE' | 'PUT';
  body?: unknown;
  /** Makes a repeated POST the same request; without it each call is a new one. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/**
 * One call to `/api/v1`, its answer checked against a contract.
 * @throws ApiError when the server refuses, answers something else, or cannot be reached.
 */
export async function request<Answer>(
  path: string,
  contract: Contract<Answer>,
  options: RequestOptions = {},
): Promise<Answer> {
  const response = await send(path, options);
  const body = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response.status, body);
  const parsed = contract.safeParse(body);
  if (!parsed.success) throw toApiError(response.status, body);
  return parsed.data;
}

/** A call whose answer holds nothing to read. @throws ApiError as {@link request}. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  const response = await send(path, options);
  if (!response.ok) throw toApiError(response.status, await response.json().catch(() => undefined));
}

async function send(path: string, { method = 'GET', body, idempotencyKey, signal }: RequestOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (method === 'POST') headers['idempotency-key'] = idempotencyKey ?? createUuid();
  try {
    return await fetch(`/api/v1${path}`, {
      method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ?? null,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw toOfflineError(error);
  }
}
