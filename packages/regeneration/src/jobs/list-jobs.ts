import { type JobSummary, toMilliseconds } from '@retake/contracts';
import { type Queryable, translateError } from '@retake/db';
import { type Cursor, parseCursor, toCursor } from './cursor.ts';

interface SummaryRow extends Omit<JobSummary, 'durationMs' | 'createdAt' | 'updatedAt'> {
  readonly frames: number;
  readonly rate_num: number;
  readonly rate_den: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const beginning: Cursor = { createdAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * The jobs of an owner, newest first, a page at a time (20 unless told, 100 at most). A cursor that is none of ours
 * starts at the beginning.
 */
export async function listJobs(
  database: Queryable,
  { ownerId, limit = 20, cursor }: { ownerId: string; limit?: number; cursor?: string },
): Promise<{ jobs: JobSummary[]; nextCursor: string | null }> {
  const count = Math.min(Math.max(limit, 1), 100);
  const after = (cursor === undefined ? undefined : parseCursor(cursor)) ?? beginning;
  const rows = await readSummaries(database, ownerId, after, count + 1);
  const page = rows.slice(0, count);
  const last = page.at(-1);
  return {
    jobs: page.map(({ frames, rate_num, rate_den, createdAt, updatedAt, ...rest }) => ({
      ...rest,
      durationMs: Math.round(toMilliseconds(frames, { num: rate_num, den: rate_den })),
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
    })),
    nextCursor:
      rows.length > count && last !== undefined
        ? toCursor({ createdAt: last.createdAt.toISOString(), id: last.id })
        : null,
  };
}

async function readSummaries(
  database: Queryable,
  ownerId: string,
  after: Cursor,
  count: number,
): Promise<SummaryRow[]> {
  try {
    const answer = await database.query<SummaryRow>(
      `SELECT jobs.id, title, status, aspect_ratio AS "aspectRatio", rate_num, rate_den,
         (SELECT count(*)::int FROM clips WHERE clips.job_id = jobs.id) AS clips,
         coalesce(cuts.frames, 0) AS frames, cuts.number AS "cutNumber",
         created_at AS "createdAt", updated_at AS "updatedAt"
       FROM jobs LEFT JOIN cuts ON cuts.id = jobs.current_cut_id
       WHERE owner_id = $1 AND (created_at, jobs.id) < ($2::timestamptz, $3::uuid)
       ORDER BY created_at DESC, jobs.id DESC LIMIT $4`,
      [ownerId, after.createdAt, after.id, count],
    );
    return answer.rows;
  } catch (error) {
    throw translateError(error);
  }
}
