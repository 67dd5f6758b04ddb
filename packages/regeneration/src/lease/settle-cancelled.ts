import { type Database, withTransaction } from '@retake/db';
import type { Lease } from '../types.ts';
import { endRegeneration } from './end-regeneration.ts';
import { findFencedJob } from './fence.ts';

/** Ends a run as cancelled, after its work has stopped. Whether the lease was still ours. */
export function settleCancelled(database: Database, lease: Lease): Promise<boolean> {
  return withTransaction(database, async (transaction) => {
    const job = await findFencedJob(transaction, lease);
    if (job === undefined) return false;
    await endRegeneration(transaction, job, { id: lease.regenerationId, status: 'running' }, { as: 'cancel' });
    return true;
  });
}
