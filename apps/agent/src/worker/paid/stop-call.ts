import { getCall, recordCreated, recordNotCreated } from '@retake/regeneration';
import { toCallMark } from '../../paid/call-mark.ts';
import { cancelPrediction } from './cancel-prediction.ts';
import { clockSkewMs } from './find-sent-call.ts';
import type { Purchase } from './purchase.ts';

/**
 * Ends what a cancelled run has begun to buy, as far as that is possible now: what was not sent is released, what runs is
 * stopped and settled. What the provider does not answer to stays open, and the sweeper ends it.
 */
export async function stopCall(purchase: Purchase, callId: string): Promise<void> {
  const { database, generator, paid, log } = purchase;
  try {
    let call = await getCall(database, callId);
    if (call.state === 'intent') {
      await recordNotCreated(database, { callId, reason: 'The change was cancelled before it was sent.' });
    } else if (call.state === 'unknown') {
      const since = new Date((call.sentAt ?? call.createdAt).getTime() - clockSkewMs);
      const found = await generator.find({ callId: toCallMark(paid.installationId, callId), since });
      if (found) call = await recordCreated(database, { callId, predictionId: found.id });
    }
    if (call.state === 'created') await cancelPrediction(purchase, call);
  } catch (error) {
    log.warn({ err: error, callId }, 'a paid call could not be stopped now');
  }
}
