import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { type Job, type JobRow, jobColumns, toJob } from '../jobs/job-row.ts';
import type { Lease } from '../types.ts';

/**
 * Locks the row of the job for a worker that still has the lease, until the end of the transaction. Run, epoch and
 * expiry are all asked for: a worker that slept past its time, or was replaced, finds no row and may write nothing.
 */
export async function findFencedJob(transaction: Transaction, lease: Lease): Promise<Job | undefined> {
  const answer = await transaction.query<JobRow>(
    `SELECT ${jobColumns} FROM jobs
     WHERE id = $1 AND lease_run_id = $2 AND lease_epoch = $3 AND lease_expires_at > clock_timestamp()
     FOR UPDATE`,
    [lease.jobId, lease.regenerationId, lease.epoch],
  );
  const row = answer.rows[0];
  return row && toJob(row);
}

/** @throws RetakeError `LEASE_LOST` */
export async function getFencedJob(transaction: Transaction, lease: Lease): Promise<Job> {
  const job = await findFencedJob(transaction, lease);
  if (job === undefined) throw new RetakeError('LEASE_LOST');
  return job;
}
