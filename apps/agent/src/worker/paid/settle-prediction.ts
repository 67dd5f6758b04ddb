import type { Database } from '@retake/db';
import type { Prediction } from '@retake/generators';
import { type ProviderCall, settleCall } from '@retake/regeneration';
import type { WorkerLog } from '../worker-parts.ts';

const outcomes = { succeeded: 'succeeded', failed: 'failed', canceled: 'canceled', aborted: 'canceled' } as const;

/** Whether a prediction will not change any more. */
export function hasEnded({ status }: Prediction): boolean {
  return status !== 'starting' && status !== 'processing';
}

/** What settling needs. */
interface Settling {
  readonly database: Database;
  readonly log: WorkerLog;
}

/**
 * Settles a call by a prediction that has ended. A charge that the provider does not tell is that of the price list, or else
 * what was held, and marked so; one above the hold is an error for whoever runs the installation, who bears it.
 */
export async function settlePrediction(
  { database, log }: Settling,
  { id, reservedMicros }: ProviderCall,
  { status, chargeMicros, isChargeTold, failure, seed, outputUrl }: Prediction,
): Promise<ProviderCall> {
  if (status === 'starting' || status === 'processing') throw new TypeError('A prediction that runs is not settled.');
  const isFree = status === 'aborted';
  const settled = await settleCall(database, {
    ...{ callId: id, outcome: outcomes[status], failure, seed, outputUrl },
    chargeMicros: chargeMicros ?? (isFree ? 0 : reservedMicros),
    chargeSource: chargeMicros === null && !isFree ? 'held' : isChargeTold ? 'told' : 'listed',
  });
  if ((settled.chargeMicros ?? 0) > reservedMicros) {
    log.error({ callId: id, chargeMicros, reservedMicros }, 'a call was charged above its hold');
  }
  return settled;
}
