import type { Database } from '@retake/db';
import type { Prediction } from '@retake/generators';
import { type ProviderCall, settleCall } from '@retake/regeneration';

const outcomes = { succeeded: 'succeeded', failed: 'failed', canceled: 'canceled', aborted: 'canceled' } as const;

/** Whether a prediction will not change any more. */
export function hasEnded({ status }: Prediction): boolean {
  return status !== 'starting' && status !== 'processing';
}

/**
 * Settles a call by a prediction that has ended. A charge that the provider does not tell is what was held, or nothing
 * when it was never started.
 */
export function settlePrediction(
  database: Database,
  { id, reservedMicros }: ProviderCall,
  { status, chargeMicros, failure, seed, outputUrl }: Prediction,
): Promise<ProviderCall> {
  if (status === 'starting' || status === 'processing') throw new TypeError('A prediction that runs is not settled.');
  return settleCall(database, {
    callId: id,
    outcome: outcomes[status],
    chargeMicros: chargeMicros ?? (status === 'aborted' ? 0 : reservedMicros),
    failure,
    seed,
    outputUrl,
  });
}
