import { isRetakeError, RetakeError } from '@retake/contracts';
import { getCall, type ProviderCall, recordCreated, recordNotCreated } from '@retake/regeneration';
import { toCallMark } from '../../paid/call-mark.ts';
import type { CallEar } from './call-bell.ts';
import type { Purchase } from './purchase.ts';
import { toPauses } from './to-pauses.ts';

/** Clocks of ours and of the provider may differ by this much. */
export const clockSkewMs = 5 * 60_000;
/** A provider that does not answer is asked for so many times as long before the sweeper has to go on. */
const unansweredFactor = 5;

/**
 * Looks for what a request has made whose answer got lost: it may exist, so it is never sent again. A webhook wakes it.
 * Found, it is adopted. What is not found in time counts as not made, and its hold is given back; should it appear later,
 * the sweeper stops it.
 *
 * @throws RetakeError `PROVIDER_UNAVAILABLE` when it was not found, or the provider never answered
 */
export async function findSentCall(purchase: Purchase, call: ProviderCall, ear: CallEar): Promise<ProviderCall> {
  const { database, generator, paid, signal } = purchase;
  const { lookMs } = paid.times;
  const startedAt = performance.now();
  const since = new Date((call.sentAt ?? call.createdAt).getTime() - clockSkewMs);
  const mark = toCallMark(paid.installationId, call.id);
  for (const pauseMs of toPauses(paid.times)) {
    signal.throwIfAborted();
    // Another process may have heard of it.
    const stored = await getCall(database, call.id);
    if (stored.state !== 'unknown') return stored;
    const lookedMs = performance.now() - startedAt;
    const answer = await find(generator, { callId: mark, since }, signal);
    if (answer.prediction) return recordCreated(database, { callId: call.id, predictionId: answer.prediction.id });
    if (answer.isProven && lookedMs >= lookMs) break;
    if (lookedMs >= lookMs * unansweredFactor) throw new RetakeError('PROVIDER_UNAVAILABLE');
    await ear.next(pauseMs, signal);
  }
  const message = `The provider did not say whether it had begun, and nothing was found there within ${Math.round(lookMs / 1000)} s. Nothing is charged.`;
  const closed = await recordNotCreated(database, { callId: call.id, reason: message, code: 'PROVIDER_UNAVAILABLE' });
  if (closed.state !== 'not_created') return closed;
  throw new RetakeError('PROVIDER_UNAVAILABLE', { message });
}

async function find(
  generator: Purchase['generator'],
  call: { readonly callId: string; readonly since: Date },
  signal: AbortSignal,
) {
  try {
    return { prediction: await generator.find(call, signal), isProven: true };
  } catch (error) {
    signal.throwIfAborted();
    if (!isRetakeError(error)) throw error;
    return { prediction: undefined, isProven: false };
  }
}
