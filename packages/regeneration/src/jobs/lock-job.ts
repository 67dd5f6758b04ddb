import { RetakeError } from '@retake/contracts';
import { type Database, isLockNotAvailable, type Transaction, withTransaction } from '@retake/db';
import { type Job, type JobRow, jobColumns, toJob } from './job-row.ts';

interface JobLock {
  readonly jobId: string;
  /** Absent for workers, which serve everybody. */
  readonly ownerId?: string;
}

/** `FOR UPDATE`: the row of the job is what every writer of the job takes first, so they can never wait in a circle. */
async function lockJob(transaction: Transaction, { jobId, ownerId }: JobLock, wait: boolean): Promise<Job> {
  const answer = await transaction.query<JobRow>(
    `SELECT ${jobColumns} FROM jobs WHERE id = $1 AND owner_id = coalesce($2, owner_id)
     FOR UPDATE ${wait ? '' : 'NOWAIT'}`,
    [jobId, ownerId ?? null],
  );
  const row = answer.rows[0];
  if (row === undefined) throw new RetakeError('JOB_NOT_FOUND');
  return toJob(row);
}

/**
 * Runs a short transaction that holds the row of a job. It asks with NOWAIT; when somebody holds the row at this very
 * moment, `onTaken` is told, outside of any transaction, and then it waits for the row, at most the lock timeout of 2 s:
 * nobody holds it for longer than a few statements take.
 *
 * @throws RetakeError `JOB_NOT_FOUND`; `JOB_BUSY` when the row stays taken; what `run` and `onTaken` throw.
 */
export async function withJobLock<Result>(
  database: Database,
  lock: JobLock,
  run: (transaction: Transaction, job: Job) => Promise<Result>,
  onTaken?: () => Promise<void>,
): Promise<Result> {
  const attempt = (wait: boolean) =>
    withTransaction(database, async (transaction) => run(transaction, await lockJob(transaction, lock, wait)));
  try {
    return await attempt(false);
  } catch (error) {
    if (!isLockNotAvailable(error)) throw error;
  }
  await onTaken?.();
  return attempt(true);
}
