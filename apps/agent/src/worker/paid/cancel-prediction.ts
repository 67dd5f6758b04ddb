import { setTimeout } from 'node:timers/promises';
import type { Database } from '@retake/db';
import type { PredictionGenerator } from '@retake/generators';
import type { ProviderCall } from '@retake/regeneration';
import type { WorkerLog } from '../worker-parts.ts';
import type { PaidParts } from './paid-parts.ts';
import { hasEnded, settlePrediction } from './settle-prediction.ts';
import { toPauses } from './to-pauses.ts';

/** What stopping needs, in a run as well as outside of one. */
export interface Stopping {
  readonly database: Database;
  readonly generator: PredictionGenerator;
  readonly paid: Pick<PaidParts, 'times'>;
  readonly log: WorkerLog;
}

/**
 * Stops the prediction of a created call, and settles what is charged for it: that is known only after the stop. A
 * prediction that does not end soon is left to the sweeper, and the call comes back open.
 *
 * @throws RetakeError `PROVIDER_UNAVAILABLE`, `PREDICTION_NOT_FOUND`
 */
export async function cancelPrediction(
  { database, generator, paid, log }: Stopping,
  call: ProviderCall,
): Promise<ProviderCall> {
  const predictionId = call.predictionId!;
  const startedAt = performance.now();
  let prediction = await generator.cancel(predictionId);
  for (const pauseMs of toPauses(paid.times)) {
    if (hasEnded(prediction)) return settlePrediction({ database, log }, call, prediction);
    if (performance.now() - startedAt >= paid.times.stopMs) return call;
    await setTimeout(pauseMs);
    prediction = await generator.read(predictionId);
  }
  return call;
}
