import type { RegenerationView } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import type { EditHistoryEntry } from './types.ts';

type Row = EditHistoryEntry['rows'][number];

/** As many changes as one answer tells, newest first. */
const entriesAtMost = 100;

/**
 * Who asked for what, and what became of it, newest first; of one clip, the changes that named it.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function listEditHistory(
  database: Database,
  { clip, ...key }: JobKey & { clip?: number },
): Promise<EditHistoryEntry[]> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const entries: EditHistoryEntry[] = [];
      for (const { id, rows } of await readChanges(transaction, job.id, clip)) {
        const regeneration = await findRegeneration(transaction, { jobId: job.id, regenerationId: id });
        entries.push({ regeneration: regeneration as RegenerationView, rows });
      }
      return entries;
    },
    { snapshot: true },
  );
}

async function readChanges(
  transaction: Transaction,
  jobId: string,
  clip: number | undefined,
): Promise<{ id: string; rows: Row[] }[]> {
  const answer = await transaction.query<{ id: string; rows: Row[] }>(
    `SELECT r.id, coalesce(jsonb_agg(jsonb_build_object(
         'clip', c.clip_number, 'instruction', c.instruction, 'templates', c.templates, 'route', c.route,
         'originalPrompt', c.original_prompt, 'modifiedPrompt', c.modified_prompt, 'conversation', c.conversation,
         'priceMicros', c.price_micros) ORDER BY c.clip_number) FILTER (WHERE c.clip_id IS NOT NULL), '[]') AS rows
     FROM regenerations r LEFT JOIN clip_regenerations c ON c.regeneration_id = r.id
     WHERE r.job_id = $1
     GROUP BY r.id
     HAVING $2::int IS NULL OR bool_or(c.clip_id = (SELECT id FROM clips WHERE job_id = $1 AND position = $2))
     ORDER BY r.requested_at DESC, r.line_number DESC LIMIT $3`,
    [jobId, clip ?? null, entriesAtMost],
  );
  return answer.rows;
}
