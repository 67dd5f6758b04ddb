import type { Database } from '@retake/db';
import { type ProviderCall, settleCall } from '@retake/regeneration';
import type { WorkerLog } from '../worker-parts.ts';

/**
 * Settles a call whose provider no longer knows its prediction. What that has cost will never be told, so all that was held
 * counts as spent.
 */
export async function settleLost(
  { database, log }: { readonly database: Database; readonly log: WorkerLog },
  { id, predictionId, reservedMicros }: ProviderCall,
): Promise<ProviderCall> {
  const settled = await settleCall(database, {
    callId: id,
    outcome: 'failed',
    chargeMicros: reservedMicros,
    chargeSource: 'held',
    failure: {
      code: 'PREDICTION_NOT_FOUND',
      message: 'The provider no longer knows this clip. Its price counts as spent.',
    },
    seed: null,
    outputUrl: null,
  });
  log.error({ callId: id, predictionId, reservedMicros }, 'a prediction is not known to its provider any more');
  return settled;
}
