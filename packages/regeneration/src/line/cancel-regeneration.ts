import { type RegenerationView, RetakeError } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import { endRegeneration } from '../lease/end-regeneration.ts';
import type { JobKey } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { getStatus } from './get-status.ts';

/**
 * Cancels a change. One that waits, or whose worker is gone, ends at once. One that runs is asked to stop: the wish is
 * stored, so it holds even when every process dies, and its worker is notified; `regeneration-cancelled` follows when
 * the work has really stopped. Cancelling twice is the same as once.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `REGENERATION_NOT_FOUND`, `REGENERATION_ENDED` (completed or failed)
 */
export function cancelRegeneration(
  database: Database,
  { regenerationId, ...key }: JobKey & { regenerationId: string },
): Promise<RegenerationView> {
  return withJobLock(database, key, (transaction, job) => cancelInLine(transaction, job, regenerationId));
}

/** The same in a transaction that holds the row of the job. */
export async function cancelInLine(
  transaction: Transaction,
  job: Job,
  regenerationId: string,
): Promise<RegenerationView> {
  const ids = { jobId: job.id, regenerationId };
  const status = await getStatus(transaction, ids);
  if (status === 'completed' || status === 'failed') throw new RetakeError('REGENERATION_ENDED');
  if (status === 'running' && job.isHeld) await askToStop(transaction, ids);
  else if (status !== 'cancelled') {
    await endRegeneration(transaction, job, { id: regenerationId, status }, { as: 'cancel' });
  }
  return (await findRegeneration(transaction, ids))!;
}

/** The first wish counts; NOTIFY makes the worker look at once instead of at its next heartbeat. */
async function askToStop(transaction: Transaction, ids: { jobId: string; regenerationId: string }): Promise<void> {
  await transaction.query(
    'UPDATE jobs SET cancel_requested_at = coalesce(cancel_requested_at, clock_timestamp()) WHERE id = $1',
    [ids.jobId],
  );
  await transaction.query("SELECT pg_notify('retake_cancels', $1)", [
    JSON.stringify({ job: ids.jobId, regeneration: ids.regenerationId }),
  ]);
}
