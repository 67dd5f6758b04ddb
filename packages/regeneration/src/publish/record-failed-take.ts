import type { Failure } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { getFencedJob } from '../lease/fence.ts';
import type { Lease } from '../types.ts';
import { saveTake } from './save-take.ts';

interface FailedTake {
  readonly lease: Lease;
  readonly take: number;
  readonly error: Failure;
}

/**
 * Tells that a take could not be made while its change makes the others, in one fenced transaction. Whoever goes on with the
 * change tries it again, and what comes then takes its place.
 *
 * @throws RetakeError `LEASE_LOST`
 */
export function recordFailedTake(database: Database, { lease, take, error }: FailedTake): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    const { regenerationId } = lease;
    await saveTake(transaction, regenerationId, { take, version: null, error });
    await appendEvent(transaction, job.id, { type: 'take-failed', regenerationId, take, error });
  });
}
