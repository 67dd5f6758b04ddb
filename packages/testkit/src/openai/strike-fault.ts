import { setTimeout } from 'node:timers/promises';
import { breakConnection, type Exchange, sendJson } from '../replicate/http-exchange.ts';
import type { CompletionFault } from './completion-fault.ts';
import { sendCompletion, sendEmptyChoices, type Writing } from './send-completion.ts';

const page = '<!doctype html><html><body><h1>Bad gateway</h1></body></html>';

/** A refusal in the shape of the API. */
export function sendModelError(
  exchange: Exchange,
  status: number,
  error: { readonly message: string; readonly type: string; readonly code: string | null },
  headers: Readonly<Record<string, string>> = {},
): void {
  sendJson(exchange, status, { error: { ...error, param: null } }, headers);
}

const half = (text: string) => text.slice(0, Math.ceil(text.length / 2));

/** Answers a request as a fault has it; `text` is what would have been answered without it. */
export async function strikeFault(
  exchange: Exchange,
  { kind, delayMs = 60_000, retryAfterSeconds }: CompletionFault,
  text: string,
  writing: Writing,
): Promise<void> {
  const { response } = exchange;
  const write = (...rest: [string, Parameters<typeof sendCompletion>[3]?]) =>
    sendCompletion(exchange, rest[0], writing, rest[1]);
  const fail = (status: number, type: string, code: string | null, message: string, headers = {}) =>
    sendModelError(exchange, status, { message, type, code }, headers);
  switch (kind) {
    case 'refusal':
      return write('', { refusal: "I'm sorry, I can't assist with that." });
    case 'content-filter':
      return write(half(text), { finish: 'content_filter' });
    case 'cut':
      return write(half(text), { finish: 'length' });
    case 'fences':
      return write(`Here it is:\n\`\`\`json\n${text}\n\`\`\`\nAnything else?`);
    case 'prose':
      return write('Sure! I would make the clip a bit warmer.');
    case 'wrong-shape':
      return write(JSON.stringify({ answer: 42 }));
    case 'empty-choices':
      return sendEmptyChoices(exchange, writing.model);
    case 'html':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    case 'html-502':
      return void response.writeHead(502, { 'content-type': 'text/html' }).end(page);
    case 'too-many-requests': {
      const after = retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
      return fail(429, 'requests', 'rate_limit_exceeded', 'Rate limit reached.', after);
    }
    case 'no-credit':
      return fail(429, 'insufficient_quota', 'insufficient_quota', 'You exceeded your current quota.');
    case 'error':
      return fail(500, 'server_error', null, 'The server had an error while processing your request.');
    case 'error-in-stream':
      return write(half(text), { after: 'error' });
    case 'slow':
      await setTimeout(delayMs, undefined, { signal: writing.signal }).catch(() => undefined);
      return response.destroyed ? undefined : write(text);
    case 'stall':
      return write(half(text), { after: { stallMs: delayMs } });
    case 'reset':
      return write(half(text), { after: 'break' });
    case 'lose-answer':
      return breakConnection(exchange);
    case 'wrong-key':
      return fail(401, 'invalid_request_error', 'invalid_api_key', 'Incorrect API key provided: sk-****.');
    case 'unknown-model':
      return fail(404, 'invalid_request_error', 'model_not_found', `The model ${writing.model} does not exist.`);
    case 'other-api':
      return fail(
        404,
        'invalid_request_error',
        null,
        'This model is only supported in v1/responses and not in v1/chat/completions.',
      );
    case 'no-schemas':
      return fail(400, 'invalid_request_error', null, "'response_format' of type 'json_schema' is not supported.");
    case 'too-long':
      return fail(
        400,
        'invalid_request_error',
        'context_length_exceeded',
        "This model's maximum context length is 4096 tokens.",
      );
  }
}
