import { setTimeout } from 'node:timers/promises';
import { breakConnection, type Exchange } from '../replicate/http-exchange.ts';

/** How a completion is written. */
export interface Writing {
  readonly model: string;
  readonly signal: AbortSignal;
  readonly pieceCharacters: number;
  /** Between two pieces. */
  readonly pieceMs: number;
  /** Told how much has been written; writing goes on when it resolves. */
  readonly whenWritten: (characters: number) => Promise<void>;
}

interface Ending {
  readonly finish?: 'stop' | 'length' | 'content_filter';
  /** How the answer ends after the text. */
  readonly after?: 'end' | 'break' | 'error' | { readonly stallMs: number };
  readonly refusal?: string;
}

/** Writes an answer as server-sent events, piece by piece, and whatever goes wrong at its end. */
export async function sendCompletion(
  exchange: Exchange,
  text: string,
  { model, signal, pieceCharacters, pieceMs, whenWritten }: Writing,
  { finish = 'stop', after = 'end', refusal }: Ending = {},
): Promise<void> {
  const { response } = exchange;
  const toChunk = (delta: object, finishReason: string | null = null) => ({
    ...{ id: 'chatcmpl-stand-in', object: 'chat.completion.chunk', created: 1_700_000_000, model },
    choices: [{ index: 0, delta, finish_reason: finishReason, logprobs: null }],
  });
  const send = (value: unknown) => void response.write(`data: ${JSON.stringify(value)}\n\n`);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  send(toChunk({ role: 'assistant', content: '' }));
  for (let from = 0; from < text.length; from += pieceCharacters) {
    if (response.destroyed) return;
    send(toChunk({ content: text.slice(from, from + pieceCharacters) }));
    await whenWritten(Math.min(from + pieceCharacters, text.length));
    if (pieceMs > 0) await setTimeout(pieceMs, undefined, { signal }).catch(() => undefined);
  }
  if (refusal !== undefined) send(toChunk({ refusal }));
  if (typeof after === 'object') await setTimeout(after.stallMs, undefined, { signal }).catch(() => undefined);
  if (after === 'break') return breakConnection(exchange);
  if (after === 'error') {
    send({ error: { message: 'The server had an error while writing.', type: 'server_error', code: 'server_error' } });
    response.end();
    return;
  }
  send(toChunk({}, finish));
  response.end('data: [DONE]\n\n');
}

/** A stream of chunks that hold nothing. */
export function sendEmptyChoices({ response }: Exchange, model: string): void {
  const chunk = {
    id: 'chatcmpl-stand-in',
    object: 'chat.completion.chunk',
    created: 1_700_000_000,
    model,
    choices: [],
  };
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(`data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`);
}
