import { type RegenerationView, RetakeError } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import { canRetry, isEnded, toNextRegenerationStatus } from '../state/status-machine.ts';
import type { Enqueue, JobKey } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { getStatus } from './get-status.ts';
import { assertRoom, queueRegeneration } from './insert-regeneration.ts';
import { retryFailedClips } from './retry-failed-clips.ts';

interface Retry {
  readonly regenerationId: string;
  /** Of a published change: which of its failed clips, by the numbers in its view. Default: all of them. */
  readonly clips?: readonly number[];
  readonly enqueue: Enqueue;
}

/**
 * Puts a failed or cancelled change at the end of the line again. Its finished steps are kept, so only what is missing
 * is made. Of a change that was published without some of its clips these are tried again, as a change of its own. One
 * that waits or runs already is answered as it is.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `REGENERATION_NOT_FOUND`, `REGENERATION_ENDED` (nothing of it failed), `QUEUE_FULL`
 */
export function retryRegeneration(
  database: Database,
  { regenerationId, clips, enqueue, ...key }: JobKey & Retry,
): Promise<RegenerationView> {
  const retry = { regenerationId, ...(clips && { clips }), enqueue };
  return withJobLock(database, key, (transaction, job) => retryInLine(transaction, job, retry));
}

/** The same in a transaction that holds the row of the job. */
export async function retryInLine(
  transaction: Transaction,
  job: Job,
  { regenerationId, clips, enqueue }: Retry,
): Promise<RegenerationView> {
  const ids = { jobId: job.id, regenerationId };
  const status = await getStatus(transaction, ids);
  if (!isEnded(status)) return (await findRegeneration(transaction, ids))!;
  if (status === 'completed') return retryFailedClips(transaction, { ...ids, ...(clips && { clips }), enqueue });
  if (!canRetry(status)) throw new RetakeError('REGENERATION_ENDED');
  await assertRoom(transaction, job.id);
  await putInLine(transaction, regenerationId, toNextRegenerationStatus(status, 'retry'));
  const view = await queueRegeneration(transaction, job.id, regenerationId);
  await enqueue(transaction, { jobId: job.id });
  return view;
}

async function putInLine(transaction: Transaction, regenerationId: string, status: string): Promise<void> {
  await transaction.query(
    `UPDATE regenerations SET status = $2, line_number = nextval('regeneration_line'),
       queued_at = clock_timestamp(), abandonments = 0, error = NULL,
       started_at = NULL, ended_at = NULL, ended_seq = NULL
     WHERE id = $1`,
    [regenerationId, status],
  );
}
