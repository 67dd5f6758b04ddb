import { isRetakeError } from '@retake/contracts';
import type { Prediction, PredictionGenerator } from '@retake/generators';
import { getCall, type ProviderCall, recordWaste } from '@retake/regeneration';
import { findMarkedCall } from '../../paid/call-mark.ts';
import { clockSkewMs } from './find-sent-call.ts';
import { hasEnded } from './settle-prediction.ts';
import type { Sweep } from './sweep.ts';

/** Providers delete what they know after a while, and a creation is never that late. */
const lookBackMs = 2 * 60 * 60_000;

/**
 * Stops predictions of this installation that no call waits for: their call was given up before they appeared, has
 * another prediction, or is not known at all. What they cost is booked as waste.
 */
export async function sweepOrphans(sweep: Sweep): Promise<void> {
  // Every model of a provider lists the predictions of all of them.
  const [generator] = sweep.generators;
  if (generator === undefined) return;
  for (const prediction of await generator.list(new Date(Date.now() - lookBackMs - clockSkewMs))) {
    try {
      await stopOrphan(sweep, generator, prediction);
    } catch (error) {
      sweep.log.warn({ err: error, predictionId: prediction.id }, 'an orphaned prediction could not be stopped now');
    }
  }
}

async function stopOrphan(sweep: Sweep, generator: PredictionGenerator, listed: Prediction): Promise<void> {
  const { database, paid, log } = sweep;
  const markedId = findMarkedCall(paid.installationId, listed.callId);
  // Somebody else's, or nobody's.
  if (markedId === undefined) return;
  const call = await findCall(database, markedId);
  if (call !== undefined && !isOrphan(call, listed)) return;
  const prediction = hasEnded(listed) ? listed : await generator.cancel(listed.id);
  // Its price is known when it has ended; the next sweep comes soon.
  if (!hasEnded(prediction)) return;
  const isEstimate = prediction.chargeMicros === null || !prediction.isChargeTold;
  // A price that is not told is the one that was held for its call; of a call that is not known here, nothing is known.
  const chargeMicros = prediction.chargeMicros ?? call?.reservedMicros ?? 0;
  const waste = { callId: call?.id ?? null, predictionId: prediction.id, chargeMicros, isEstimate };
  const { isNew } = await recordWaste(database, { ...waste, jobId: call?.jobId ?? null });
  if (isNew) log.error(waste, 'an orphaned prediction was stopped');
}

/** A call that may still be looked for takes its prediction itself; one with a prediction of its own takes no other. */
function isOrphan({ state, predictionId }: ProviderCall, { id }: Prediction): boolean {
  if (state === 'unknown' || state === 'intent') return false;
  return predictionId !== id;
}

async function findCall(database: Sweep['database'], callId: string): Promise<ProviderCall | undefined> {
  try {
    return await getCall(database, callId);
  } catch (error) {
    if (isRetakeError(error, 'CALL_NOT_FOUND')) return undefined;
    throw error;
  }
}
