import { isRetakeError } from '@retake/contracts';
import {
  forgetDenials,
  type ProviderCall,
  recordCreated,
  recordDenial,
  recordNotCreated,
  takeAbandonedCalls,
} from '@retake/regeneration';
import { toCallMark } from '../../paid/call-mark.ts';
import { cancelPrediction, type Stopping } from './cancel-prediction.ts';
import { clockSkewMs } from './find-sent-call.ts';
import { settleLost } from './settle-lost.ts';
import { hasEnded, settlePrediction } from './settle-prediction.ts';
import type { Sweep } from './sweep.ts';

const callsAtOnce = 50;

/**
 * Ends the open calls of runs that have ended without doing so: cancelled or failed while the provider did not answer.
 * What runs is stopped, what was charged is settled, what was never made is given back, and what the provider denies for long
 * counts as spent. Each has its turn, however many cannot be ended.
 */
export async function sweepOpenCalls(sweep: Sweep): Promise<void> {
  for (const call of await takeAbandonedCalls(sweep.database, { limit: callsAtOnce })) {
    try {
      await endCall(sweep, call);
    } catch (error) {
      sweep.log.warn({ err: error, callId: call.id }, 'a paid call that nobody waits for could not be ended now');
    }
  }
}

async function endCall(sweep: Sweep, call: ProviderCall): Promise<void> {
  const { database, generators, paid, log } = sweep;
  if (call.state === 'intent') {
    await recordNotCreated(database, { callId: call.id, reason: 'The change ended before it was sent.' });
    return;
  }
  // Every model of a provider answers for all of its predictions.
  const generator = generators.find(({ model }) => model === call.model) ?? generators[0];
  if (generator === undefined) return;
  const stopping = { database, generator, paid, log };
  if (call.state === 'created') return endCreated(stopping, call, paid.times.deniedMs);
  const sentAt = call.sentAt ?? call.createdAt;
  const found = await generator.find({
    callId: toCallMark(paid.installationId, call.id),
    since: new Date(sentAt.getTime() - clockSkewMs),
  });
  if (found) {
    const created = await recordCreated(database, { callId: call.id, predictionId: found.id });
    await (hasEnded(found) ? settlePrediction(stopping, created, found) : cancelPrediction(stopping, created));
  } else if (await isLongAgo(sweep, sentAt)) {
    const reason = 'The provider did not say whether it had begun, and nothing was found there.';
    await recordNotCreated(database, { callId: call.id, reason, code: 'PROVIDER_UNAVAILABLE' });
  }
}

async function endCreated(stopping: Stopping, call: ProviderCall, deniedMs: number): Promise<void> {
  const { database, generator } = stopping;
  try {
    const prediction = await generator.read(call.predictionId!);
    await forgetDenials(database, call.id);
    await (hasEnded(prediction) ? settlePrediction(stopping, call, prediction) : cancelPrediction(stopping, call));
  } catch (error) {
    if (!isRetakeError(error, 'PREDICTION_NOT_FOUND')) throw error;
    const { isLost } = await recordDenial(database, { callId: call.id, overMs: deniedMs });
    if (!isLost) throw error;
    await settleLost(stopping, call);
  }
}

/** By the clock that has written the time. */
async function isLongAgo({ database, paid }: Sweep, at: Date): Promise<boolean> {
  const answer = await database.query<{ isLongAgo: boolean }>(
    'SELECT $1::timestamptz < clock_timestamp() - make_interval(secs => $2 / 1000.0) AS "isLongAgo"',
    [at, paid.times.lookMs],
  );
  return answer.rows[0]!.isLongAgo;
}
