import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import type { CutDocument } from '../records.ts';
import type { Idempotency } from '../types.ts';
import type { Fork } from './types.ts';

export type HashedKey = Idempotency & { readonly hash: string };

/**
 * The row of a branch, like that of the job that it comes from, with a budget as large of which nothing is spent.
 *
 * @throws RetakeError `IDEMPOTENCY_CONFLICT` when the owner has used the key for another job.
 */
export async function insertJob(
  transaction: Transaction,
  source: Job,
  { jobId, cutNumber, rows, title, key }: Fork & { readonly title: string; readonly key: HashedKey | undefined },
): Promise<void> {
  const { audio } = rows.cuts.at(-1)!.document as CutDocument;
  const answer = await transaction.query(
    `INSERT INTO jobs (id, owner_id, title, status, aspect_ratio, width, height, rate_num, rate_den, audio, version,
       idempotency_key, request_hash)
     SELECT $2, owner_id, $3, 'completed', aspect_ratio, width, height, rate_num, rate_den, $4, $5, $6, $7
     FROM jobs WHERE id = $1
     ON CONFLICT (owner_id, idempotency_key) DO NOTHING`,
    [
      ...[source.id, jobId, title, audio === null ? null : JSON.stringify(audio), cutNumber],
      ...[key?.key ?? null, key?.hash ?? null],
    ],
  );
  if (answer.rowCount === 0) throw new RetakeError('IDEMPOTENCY_CONFLICT');
  await transaction.query(
    'INSERT INTO budgets (job_id, limit_micros) SELECT $2, limit_micros FROM budgets WHERE job_id = $1',
    [source.id, jobId],
  );
}
