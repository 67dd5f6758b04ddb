import type { Queryable } from '@retake/db';
import type { Beginning } from './find-beginning.ts';
import type { ForkRows, Row } from './types.ts';

/**
 * The rows that a branch takes along: every cut up to its first, the changes that made them, every version that they show
 * and what these were made from, takes that nobody has chosen yet among them, and the conversation. What failed, runs,
 * waits or is offered belongs to the old job alone.
 */
export async function readRows(
  database: Queryable,
  jobId: string,
  { cutNumber, beforeOrdinal }: Beginning,
): Promise<ForkRows> {
  const read = async (sql: string, values: readonly unknown[]): Promise<Row[]> => {
    const answer = await database.query<{ row: Row }>(sql, [...values]);
    return answer.rows.map(({ row }) => row);
  };
  const clip_versions = await read(
    `WITH RECURSIVE kept AS (SELECT * FROM cuts WHERE job_id = $1 AND number <= $2),
       wanted AS (
         SELECT v.id, v.parent_id FROM clip_versions v
         WHERE v.job_id = $1 AND (
           v.created_at <= (SELECT max(published_at) FROM kept)
           OR v.id IN (SELECT (slot ->> 'versionId')::uuid FROM kept, jsonb_array_elements(document -> 'slots') slot)
         )
         UNION
         SELECT parent.id, parent.parent_id FROM clip_versions parent JOIN wanted ON wanted.parent_id = parent.id
       )
     SELECT to_jsonb(v) AS row FROM clip_versions v WHERE v.id IN (SELECT id FROM wanted) ORDER BY clip_id, number`,
    [jobId, cutNumber],
  );
  const cuts = await read(
    'SELECT to_jsonb(c) AS row FROM cuts c WHERE c.job_id = $1 AND c.number <= $2 ORDER BY number',
    [jobId, cutNumber],
  );
  const changes = [...new Set([...cuts, ...clip_versions].map((row) => row.regeneration_id))];
  return {
    clip_versions,
    cuts,
    regenerations: await read(
      'SELECT to_jsonb(r) AS row FROM regenerations r WHERE r.job_id = $1 AND r.id = ANY ($2) ORDER BY r.ended_seq',
      [jobId, changes],
    ),
    clips: await read('SELECT to_jsonb(c) AS row FROM clips c WHERE c.job_id = $1', [jobId]),
    messages: await read(
      `SELECT to_jsonb(m) - 'ordinal' AS row FROM messages m
       WHERE m.job_id = $1 AND ($2::bigint IS NULL OR m.ordinal < $2) ORDER BY m.ordinal`,
      [jobId, beforeOrdinal],
    ),
    clip_regenerations: await read(
      'SELECT to_jsonb(c) AS row FROM clip_regenerations c WHERE c.job_id = $1 AND c.regeneration_id = ANY ($2)',
      [jobId, changes],
    ),
  };
}
