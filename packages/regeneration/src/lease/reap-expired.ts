import { RetakeError } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { type Job, type JobRow, jobColumns, toJob } from '../jobs/job-row.ts';
import { toFailure } from '../state/to-failure.ts';
import type { Enqueue } from '../types.ts';
import { endRegeneration } from './end-regeneration.ts';

/** A run whose worker vanished this often ends as failed: it is likely the run that kills its workers. */
const abandonmentsAtMost = 5;

export interface Reaped {
  readonly jobId: string;
  readonly regenerationId: string;
  readonly outcome: 'resumable' | 'failed' | 'cancelled';
}

/**
 * Frees every job whose worker has not been heard of for a lease's length: the run goes on with another worker, or ends
 * when it was to be cancelled or has been abandoned five times. The epoch grows, which fences the old worker off. A job
 * that cannot be freed does not keep the others waiting: it is thrown after them.
 */
export async function reapExpired(database: Database, { enqueue }: { enqueue: Enqueue }): Promise<Reaped[]> {
  const reaped: Reaped[] = [];
  const failures = new Map<string, unknown>();
  for (;;) {
    let jobId: string | undefined;
    try {
      const next = await withTransaction(database, async (transaction) => {
        const job = await lockExpired(transaction, [...failures.keys()]);
        jobId = job?.id;
        return job && reap(transaction, job, enqueue);
      });
      if (next === undefined) break;
      reaped.push(next);
    } catch (error) {
      // Nothing was found at all: the database is what does not answer.
      if (jobId === undefined) throw error;
      failures.set(jobId, error);
    }
  }
  if (failures.size > 0) {
    throw new AggregateError(failures.values(), `The leases of ${failures.size} jobs could not be freed.`);
  }
  return reaped;
}

async function reap(transaction: Transaction, job: Job, enqueue: Enqueue): Promise<Reaped | undefined> {
  if (job.runId === null) return undefined;
  const regeneration = { id: job.runId, status: 'running' } as const;
  const outcome = await settle(transaction, job, regeneration);
  await enqueue(transaction, { jobId: job.id });
  return { jobId: job.id, regenerationId: job.runId, outcome };
}

/** SKIP LOCKED: several reapers share the work, and none waits for a job that its worker is just writing to. */
async function lockExpired(transaction: Transaction, except: readonly string[]): Promise<Job | undefined> {
  const answer = await transaction.query<JobRow>(
    `SELECT ${jobColumns} FROM jobs
     WHERE lease_run_id IS NOT NULL AND lease_expires_at <= clock_timestamp() AND id <> ALL ($1::uuid[])
     ORDER BY lease_expires_at LIMIT 1 FOR UPDATE SKIP LOCKED`,
    [except],
  );
  return answer.rows[0] && toJob(answer.rows[0]);
}

async function settle(
  transaction: Transaction,
  job: Job,
  regeneration: { readonly id: string; readonly status: 'running' },
): Promise<Reaped['outcome']> {
  if (job.isCancelRequested) {
    await endRegeneration(transaction, job, regeneration, { as: 'cancel' });
    return 'cancelled';
  }
  const counted = await transaction.query<{ abandonments: number }>(
    'UPDATE regenerations SET abandonments = abandonments + 1 WHERE id = $1 RETURNING abandonments',
    [regeneration.id],
  );
  if (counted.rows[0]!.abandonments >= abandonmentsAtMost) {
    const error = toFailure(new RetakeError('RUN_ABANDONED'));
    await endRegeneration(transaction, job, regeneration, { as: 'fail', error });
    return 'failed';
  }
  await transaction.query(
    'UPDATE jobs SET lease_owner = NULL, lease_expires_at = NULL, lease_epoch = lease_epoch + 1 WHERE id = $1',
    [job.id],
  );
  return 'resumable';
}
