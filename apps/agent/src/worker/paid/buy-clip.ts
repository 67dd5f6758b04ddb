import { RetakeError } from '@retake/contracts';
import { findFailedCall, openCall, type ProviderCall } from '@retake/regeneration';
import { findStopReason } from '../run-stopped.ts';
import { findSentCall } from './find-sent-call.ts';
import type { Purchase } from './purchase.ts';
import { sendCall } from './send-call.ts';
import { stopCall } from './stop-call.ts';
import { toCallError } from './to-call-error.ts';
import { waitForEnd } from './wait-for-end.ts';
import { waitUnlessStopped } from './wait-unless-stopped.ts';

/** Creations that are asked for, one after the other, while each is proven to have made nothing. */
const creationsAtMost = 4;
/** A provider that wants to be left alone for longer has failed this change. */
const longestRetryMs = 5 * 60_000;

/**
 * Buys a clip, and answers the call when it is paid and its file can be fetched. It goes on wherever an earlier worker
 * stopped, by what is stored of the call: one request that creates is sent for it, and only another one when it is proven
 * that nothing was made. When the run is cancelled the prediction is stopped and settled before this rejects; when it is
 * handed over or lost, the prediction is left to whoever goes on.
 *
 * @throws RetakeError those of `openCall` and of `PredictionGenerator`, `MODERATED`, `GENERATION_FAILED`
 */
export async function buyClip(purchase: Purchase): Promise<ProviderCall> {
  const { database, lease, order, paid, signal } = purchase;
  const failed = await findFailedCall(database, { ...order, regenerationId: lease.regenerationId });
  // Another worker has been told so already and could not write it down.
  if (failed !== undefined) throw toCallError(failed);
  for (let creation = 1; ; creation += 1) {
    signal.throwIfAborted();
    const call = await openCall(database, lease, { ...order, limits: paid.limits });
    const sent = call.state === 'intent' ? await sendCall(purchase, call, creation < creationsAtMost) : call;
    if (!('retryAfterMs' in sent)) return finishCall(purchase, sent);
    const { retryAfterMs, code, message } = sent;
    if (retryAfterMs === null || retryAfterMs > longestRetryMs) throw new RetakeError(code, { message });
    await waitUnlessStopped(Math.max(retryAfterMs, paid.times.retryMs * 2 ** (creation - 1)), signal);
  }
}

async function finishCall(purchase: Purchase, sent: ProviderCall): Promise<ProviderCall> {
  const { paid, signal } = purchase;
  using ear = paid.bell.listen(sent.id);
  try {
    const created = sent.state === 'unknown' ? await findSentCall(purchase, sent, ear) : sent;
    const ended = created.state === 'created' ? await waitForEnd(purchase, created, ear) : created;
    if (ended.state !== 'succeeded') throw toCallError(ended);
    return ended;
  } catch (error) {
    if (findStopReason(signal) === 'cancel') await stopCall(purchase, sent.id);
    throw error;
  }
}
