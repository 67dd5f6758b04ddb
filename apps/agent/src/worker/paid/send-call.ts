import { type ErrorCode, isRetakeError } from '@retake/contracts';
import type { CreateOutcome } from '@retake/generators';
import { beginSending, getCall, type ProviderCall, recordCreated, recordNotCreated } from '@retake/regeneration';
import { toCallMark } from '../../paid/call-mark.ts';
import { findStopReason } from '../run-stopped.ts';
import type { Purchase } from './purchase.ts';
import { toCallError } from './to-call-error.ts';

/** Proven: nothing was made, and the hold is given back. */
interface Refused {
  readonly code: ErrorCode;
  readonly message: string;
  /** Null: another try would be refused as well, or this was the last one. */
  readonly retryAfterMs: number | null;
}

/**
 * Sends the one request that creates, and stores what is known then. A run that is cancelled meanwhile waits for the
 * answer, because what was made has to be stopped; one that is handed over or lost does not, and the answer is stored
 * when it comes.
 */
export async function sendCall(
  purchase: Purchase,
  call: ProviderCall,
  mayRetry: boolean,
): Promise<ProviderCall | Refused> {
  const { database, lease, generator, paid, request, signal, log } = purchase;
  try {
    signal.throwIfAborted();
    await beginSending(database, lease, call.id);
  } catch (error) {
    if (isRetakeError(error, 'CANCELLED') || findStopReason(signal) === 'cancel') {
      await recordNotCreated(database, { callId: call.id, reason: 'The change was cancelled before it was sent.' });
    }
    throw error;
  }
  const { webhookUrl } = paid;
  const answered = generator
    .create(request, {
      callId: toCallMark(paid.installationId, call.id),
      signal,
      ...(webhookUrl !== undefined && { webhookUrl }),
    })
    .then((outcome) => record(purchase, call.id, outcome, mayRetry));
  const left = Promise.withResolvers<never>();
  const leave = () => {
    if (findStopReason(signal) !== 'cancel') left.reject(signal.reason);
  };
  signal.addEventListener('abort', leave, { once: true });
  if (signal.aborted) leave();
  answered.catch((error: unknown) =>
    log.warn({ err: error, callId: call.id }, 'the answer of a creation was not stored'),
  );
  return Promise.race([answered, left.promise]).finally(() => signal.removeEventListener('abort', leave));
}

async function record(
  { database, generator, signal, log }: Purchase,
  callId: string,
  outcome: CreateOutcome,
  mayRetry: boolean,
): Promise<ProviderCall | Refused> {
  if (outcome.kind === 'created') {
    const { isOrphan, ...created } = await recordCreated(database, { callId, predictionId: outcome.prediction.id });
    if (!isOrphan) return created;
    // It came so late that the call was given up: the sweeper books what it costs.
    await generator.cancel(outcome.prediction.id);
    throw toCallError(created);
  }
  if (outcome.kind === 'unknown') {
    log.warn({ callId, reason: outcome.reason }, 'it is not known whether a prediction was created');
    return getCall(database, callId);
  }
  const { code, message } = outcome;
  // Stopped while the clip was still uploaded, or before that.
  const isStopped = signal.aborted;
  const retryAfterMs = mayRetry ? outcome.retryAfterMs : null;
  // A reason with a code is the last word: whoever goes on with the run does not ask again.
  await recordNotCreated(database, { callId, reason: message, ...(retryAfterMs === null && !isStopped && { code }) });
  signal.throwIfAborted();
  return { code, message, retryAfterMs };
}
