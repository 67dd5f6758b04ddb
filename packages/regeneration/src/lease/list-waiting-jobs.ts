import { type Queryable, translateError } from '@retake/db';

/**
 * Jobs that have work and no worker: something waits and nothing runs, or the worker of a run handed over. What the
 * poller goes through when the queue is down or a hint got lost. Whoever waits longest comes first. Two partial indexes,
 * no lock.
 */
export async function listWaitingJobs(database: Queryable, { limit = 20 }: { limit?: number } = {}): Promise<string[]> {
  try {
    const answer = await database.query<{ id: string }>(
      `SELECT id FROM (
         SELECT id, 0 AS line_number FROM jobs WHERE lease_run_id IS NOT NULL AND lease_expires_at IS NULL
         UNION ALL
         SELECT jobs.id, min(regenerations.line_number) FROM regenerations JOIN jobs ON jobs.id = regenerations.job_id
         WHERE regenerations.status = 'queued' AND jobs.lease_run_id IS NULL
         GROUP BY jobs.id
       ) waiting
       ORDER BY line_number LIMIT $1`,
      [limit],
    );
    return answer.rows.map(({ id }) => id);
  } catch (error) {
    throw translateError(error);
  }
}
