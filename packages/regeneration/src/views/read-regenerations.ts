import { limits, type RegenerationView } from '@retake/contracts';
import type { Queryable } from '@retake/db';

interface RegenerationRow extends Omit<RegenerationView, 'requestedAt' | 'startedAt' | 'endedAt'> {
  readonly requestedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** The place in the line is counted, never stored: it changes whenever somebody before it ends. */
const columns = `
  r.id, r.kind, r.status, r.title, r.plan, r.error, r.attempts,
  CASE r.status WHEN 'queued' THEN (
    SELECT count(*)::int FROM regenerations w
    WHERE w.job_id = r.job_id AND w.status = 'queued' AND w.line_number <= r.line_number
  ) ELSE 0 END AS position,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('clip', c.clip_number, 'clipId', c.clip_id, 'route', c.route,
      'originalPrompt', c.original_prompt, 'modifiedPrompt', c.modified_prompt, 'error', c.error) ORDER BY c.clip_number)
    FROM clip_regenerations c WHERE c.regeneration_id = r.id
  ), '[]') AS clips,
  r.takes, r.message_id AS "messageId", r.retry_of AS "retryOf",
  (SELECT number FROM cuts WHERE cuts.regeneration_id = r.id) AS "cutNumber",
  r.requested_at AS "requestedAt", r.started_at AS "startedAt", r.ended_at AS "endedAt"`;

function toView(row: RegenerationRow): RegenerationView {
  return {
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}

/** One regeneration of a job. */
export async function findRegeneration(
  database: Queryable,
  { jobId, regenerationId }: { jobId: string; regenerationId: string },
): Promise<RegenerationView | undefined> {
  const answer = await database.query<RegenerationRow>(
    `SELECT ${columns} FROM regenerations r WHERE r.job_id = $1 AND r.id = $2`,
    [jobId, regenerationId],
  );
  return answer.rows[0] && toView(answer.rows[0]);
}

/** As many ended ones as `reduceJob` keeps. */
const endedKept = 50;

/** Those of a job that run, wait (in order) and have ended (newest first, at most 50). */
export async function readLine(
  database: Queryable,
  jobId: string,
): Promise<{ running: RegenerationView | null; queue: RegenerationView[]; ended: RegenerationView[] }> {
  const live = await database.query<RegenerationRow>(
    `SELECT ${columns} FROM regenerations r WHERE r.job_id = $1 AND r.status IN ('queued', 'running')
     ORDER BY r.line_number LIMIT $2`,
    [jobId, limits.queuedPerJob + 1],
  );
  const ended = await database.query<RegenerationRow>(
    `SELECT ${columns} FROM regenerations r WHERE r.job_id = $1 AND r.ended_seq IS NOT NULL
     ORDER BY r.ended_seq DESC LIMIT $2`,
    [jobId, endedKept],
  );
  const views = live.rows.map(toView);
  return {
    running: views.find(({ status }) => status === 'running') ?? null,
    queue: views.filter(({ status }) => status === 'queued'),
    ended: ended.rows.map(toView),
  };
}
