import { isRetakeError, RetakeError } from '@retake/contracts';
import type { Prediction } from '@retake/generators';
import { getCall, isOpenCall, type ProviderCall } from '@retake/regeneration';
import type { CallEar } from './call-bell.ts';
import { cancelPrediction } from './cancel-prediction.ts';
import type { Purchase } from './purchase.ts';
import { settleLost } from './settle-lost.ts';
import { hasEnded, settlePrediction } from './settle-prediction.ts';
import { toPauses } from './to-pauses.ts';

/** A provider that denies so often in a row what it has confirmed before will not change its mind. */
const denialsAtMost = 5;

/**
 * Waits until a prediction ends, by webhook or by asking, and settles its call.
 *
 * @throws RetakeError `GENERATION_FAILED` when it takes far longer than was quoted: it is stopped and settled then, by the
 *   sweeper if the provider does not answer now.
 */
export async function waitForEnd(purchase: Purchase, call: ProviderCall, ear: CallEar): Promise<ProviderCall> {
  const { database, generator, paid, request, signal, onProgress, log } = purchase;
  const { deadlineFactor, shortestDeadlineMs } = paid.times;
  const deadlineMs = Math.max(shortestDeadlineMs, generator.quote(request).waitMs * deadlineFactor);
  const startedAt = performance.now();
  let denials = 0;
  for (const pauseMs of toPauses(paid.times)) {
    signal.throwIfAborted();
    const answer = await read(purchase, call.predictionId!);
    denials = answer === 'unknown there' ? denials + 1 : 0;
    if (denials >= denialsAtMost) return settleLost(purchase, call);
    if (typeof answer === 'object') {
      if (hasEnded(answer)) return settlePrediction(purchase, call, answer);
      if (answer.percent !== null) onProgress(answer.percent);
    }
    if (performance.now() - startedAt >= deadlineMs) break;
    await ear.next(pauseMs, signal);
    const stored = await getCall(database, call.id);
    if (!isOpenCall(stored.state)) return stored;
  }
  const stopped = await cancelPrediction(purchase, call).catch((error: unknown) => {
    if (!isRetakeError(error)) throw error;
    log.warn({ err: error, callId: call.id }, 'a prediction that takes too long could not be stopped now');
    return call;
  });
  if (stopped.state === 'succeeded') return stopped;
  const minutes = Math.round(deadlineMs / 60_000);
  const late = `The model did not finish within ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
  // The sweeper goes on asking; until it is answered the money stays held.
  const message = isOpenCall(stopped.state)
    ? `${late}, and its provider does not say yet that it has stopped it. What it costs is booked when that is known.`
    : `${late}, so it was stopped.`;
  throw new RetakeError('GENERATION_FAILED', { message });
}

async function read(
  { generator, signal, log }: Purchase,
  predictionId: string,
): Promise<Prediction | 'no answer' | 'unknown there'> {
  try {
    return await generator.read(predictionId, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (!isRetakeError(error)) throw error;
    log.warn({ err: error, predictionId }, 'a prediction could not be read now');
    return error.code === 'PREDICTION_NOT_FOUND' ? 'unknown there' : 'no answer';
  }
}
