import type { Failure } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import type { Lease } from '../types.ts';
import { endRegeneration } from './end-regeneration.ts';
import { findFencedJob } from './fence.ts';

/** Ends a run as failed; the published cut stays. Whether the lease was still ours: without it nothing is written. */
export function failRegeneration(database: Database, lease: Lease, failure: Failure): Promise<boolean> {
  return withTransaction(database, async (transaction) => {
    const job = await findFencedJob(transaction, lease);
    if (job === undefined) return false;
    const regeneration = { id: lease.regenerationId, status: 'running' } as const;
    await endRegeneration(transaction, job, regeneration, { as: 'fail', error: failure });
    return true;
  });
}
