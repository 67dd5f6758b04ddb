import { type JobEvent, limits } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** Events of a job after a seq, in order; without asking whose job it is. One index range, no lock. */
export async function findEvents(
  database: Queryable,
  { jobId, after, limit = limits.replayEvents }: { jobId: string; after: number; limit?: number },
): Promise<JobEvent[]> {
  const answer = await database.query<{ seq: number; type: string; body: object; at: Date }>(
    'SELECT seq, type, body, at FROM job_events WHERE job_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
    [jobId, after, limit],
  );
  return answer.rows.map(
    ({ seq, type, body, at }) => ({ v: 1, job: jobId, seq, at: at.toISOString(), type, ...body }) as JobEvent,
  );
}
