import { type RegenerationView, RetakeError } from '@retake/contracts';
import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import { canRetry, isEnded, toNextRegenerationStatus } from '../state/status-machine.ts';
import type { Enqueue, JobKey } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { getStatus } from './get-status.ts';
import { assertRoom, queueRegeneration } from './insert-regeneration.ts';

/**
 * Puts a failed or cancelled change at the end of the line again. Its finished steps are kept, so only what is missing
 * is made. One that waits or runs already is answered as it is.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `REGENERATION_NOT_FOUND`, `REGENERATION_ENDED` (completed), `QUEUE_FULL`
 */
export function retryRegeneration(
  database: Database,
  { regenerationId, enqueue, ...key }: JobKey & { regenerationId: string; enqueue: Enqueue },
): Promise<RegenerationView> {
  return withJobLock(database, key, async (transaction, job) => {
    const ids = { jobId: job.id, regenerationId };
    const status = await getStatus(transaction, ids);
    if (!isEnded(status)) return (await findRegeneration(transaction, ids))!;
    if (!canRetry(status)) throw new RetakeError('REGENERATION_ENDED');
    await assertRoom(transaction, job.id);
    await transaction.query(
      `UPDATE regenerations SET status = $2, line_number = nextval('regeneration_line'), abandonments = 0, error = NULL,
         started_at = NULL, ended_at = NULL, ended_seq = NULL
       WHERE id = $1`,
      [regenerationId, toNextRegenerationStatus(status, 'retry')],
    );
    const view = await queueRegeneration(transaction, job.id, regenerationId);
    await enqueue(transaction, { jobId: job.id });
    return view;
  });
}
