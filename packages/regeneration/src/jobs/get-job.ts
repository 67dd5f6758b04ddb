import { RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import type { JobKey } from '../types.ts';
import { type Job, type JobRow, jobColumns, toJob } from './job-row.ts';

/**
 * A job of an owner, without a lock: to read only.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, also when it is somebody else's.
 */
export async function getJob(database: Queryable, { jobId, ownerId }: JobKey): Promise<Job> {
  const answer = await database.query<JobRow>(`SELECT ${jobColumns} FROM jobs WHERE id = $1 AND owner_id = $2`, [
    jobId,
    ownerId,
  ]);
  const row = answer.rows[0];
  if (row === undefined) throw new RetakeError('JOB_NOT_FOUND');
  return toJob(row);
}
