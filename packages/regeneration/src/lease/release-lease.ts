import { type Database, withTransaction } from '@retake/db';
import type { Lease } from '../types.ts';
import { endRegeneration } from './end-regeneration.ts';
import { findFencedJob } from './fence.ts';

/**
 * Hands a run over in the middle, when its worker shuts down: whoever takes it next goes on at once with the steps that
 * are kept. A run that was to be cancelled ends instead. Whether the lease was still ours.
 */
export function releaseLease(database: Database, lease: Lease): Promise<boolean> {
  return withTransaction(database, async (transaction) => {
    const job = await findFencedJob(transaction, lease);
    if (job === undefined) return false;
    if (job.isCancelRequested) {
      await endRegeneration(transaction, job, { id: lease.regenerationId, status: 'running' }, { as: 'cancel' });
      return true;
    }
    await transaction.query(
      'UPDATE jobs SET lease_owner = NULL, lease_expires_at = NULL, lease_epoch = lease_epoch + 1 WHERE id = $1',
      [lease.jobId],
    );
    return true;
  });
}
