import { listAbandonedCalls, type ProviderCall, recordCreated, recordNotCreated } from '@retake/regeneration';
import { toCallMark } from '../../paid/call-mark.ts';
import { cancelPrediction } from './cancel-prediction.ts';
import { clockSkewMs } from './find-sent-call.ts';
import { hasEnded, settlePrediction } from './settle-prediction.ts';
import type { Sweep } from './sweep.ts';

const callsAtOnce = 50;

/**
 * Ends the open calls of runs that have ended without doing so: cancelled or failed while the provider did not answer.
 * What runs is stopped, what was charged is settled, what was never made is given back.
 */
export async function sweepOpenCalls(sweep: Sweep): Promise<void> {
  for (const call of await listAbandonedCalls(sweep.database, { limit: callsAtOnce })) {
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
  if (call.state === 'created') {
    const prediction = await generator.read(call.predictionId!);
    await (hasEnded(prediction) ? settlePrediction(stopping, call, prediction) : cancelPrediction(stopping, call));
    return;
  }
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

/** By the clock that has written the time. */
async function isLongAgo({ database, paid }: Sweep, at: Date): Promise<boolean> {
  const answer = await database.query<{ isLongAgo: boolean }>(
    'SELECT $1::timestamptz < clock_timestamp() - make_interval(secs => $2 / 1000.0) AS "isLongAgo"',
    [at, paid.times.lookMs],
  );
  return answer.rows[0]!.isLongAgo;
}
