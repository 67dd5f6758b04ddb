import { RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** The `JOB_BUSY` that tells who holds a job and since when; undefined when nothing runs or waits. One read, no lock. */
export async function findBusyError(database: Queryable, jobId: string): Promise<RetakeError | undefined> {
  const answer = await database.query<{ id: string; title: string; status: string; since: Date }>(
    `SELECT id, title, status, coalesce(started_at, requested_at) AS since FROM regenerations
     WHERE job_id = $1 AND status IN ('queued', 'running') ORDER BY status DESC, line_number LIMIT 1`,
    [jobId],
  );
  const holder = answer.rows[0];
  if (holder === undefined) return undefined;
  return new RetakeError('JOB_BUSY', {
    message: `Another change of this video is ${holder.status === 'running' ? 'running' : 'waiting'}: ${holder.title}.`,
    details: { regenerationId: holder.id, title: holder.title, since: holder.since.toISOString() },
  });
}
