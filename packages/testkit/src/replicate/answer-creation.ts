import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { breakConnection, type Exchange, sendJson, sendProblem } from './http-exchange.ts';
import { hasEnded, type StandInPrediction, toPredictionJson } from './stand-in-prediction.ts';

/** Refuses a creation where a fault says so. True when it has, and nothing is to be created. */
export function refuseCreation(exchange: Exchange, fault: Fault | undefined): boolean {
  switch (fault?.kind) {
    case 'lose-request':
      breakConnection(exchange);
      return true;
    case 'error-before-create':
      sendProblem(exchange, 503, 'Service unavailable', 'Try again later.');
      return true;
    case 'too-many-requests': {
      const seconds = fault.retryAfterSeconds ?? 1;
      const detail = `Request was throttled. Expected available in ${seconds} seconds.`;
      sendJson(exchange, 429, { detail }, { 'retry-after': String(seconds) });
      return true;
    }
    case 'no-credit':
      sendProblem(exchange, 402, 'Insufficient credit', 'You have insufficient credit to run this model.');
      return true;
    case 'invalid-input': {
      const fields = fault.fields ?? [{ field: 'input.prompt', description: 'prompt is not accepted' }];
      const detail = fields.map(({ description }) => `- ${description}`).join('\n');
      const invalid = fields.map((field) => ({ type: 'invalid', ...field }));
      sendProblem(exchange, 422, 'Input validation failed', detail, { invalid_fields: invalid });
      return true;
    }
    default:
      return false;
  }
}

/** Answers a creation that has happened, or spoils the answer. */
export async function answerCreation(
  exchange: Exchange,
  prediction: StandInPrediction,
  run: Promise<void>,
  parts: { readonly fault: Fault | undefined; readonly origin: string; readonly signal: AbortSignal },
): Promise<void> {
  const { fault, origin, signal } = parts;
  if (fault?.kind === 'lose-answer') return breakConnection(exchange);
  if (fault?.kind === 'error-after-create') return sendProblem(exchange, 500, 'Internal server error', '');
  if (fault?.kind === 'answer-broken') {
    return void exchange.response.writeHead(201, { 'content-type': 'application/json' }).end('{"id": "');
  }
  if (fault?.kind === 'answer-late') await wait(fault.delayMs ?? 1_000, null, { signal, ref: false }).catch(() => null);
  const waitSeconds = toWaitSeconds(exchange.headers.prefer);
  if (waitSeconds > 0) {
    await Promise.race([run, wait(waitSeconds * 1_000, null, { signal, ref: false }).catch(() => null)]);
  }
  const isLate = waitSeconds > 0 && !hasEnded(prediction);
  sendJson(exchange, isLate ? 202 : 201, toPredictionJson(prediction, origin));
}

function toWaitSeconds(prefer: string | string[] | undefined): number {
  const [isWait, seconds] = /^wait(?:=(\d+))?$/.exec(String(prefer ?? '')) ?? [];
  return isWait === undefined ? 0 : Math.min(60, Number(seconds ?? 60));
}
