import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import { type HistoryFilter, toClipIds } from './change-filter.ts';

/** What was paid, in micro-dollars. */
export interface Costs {
  /** Charged for clips that were made. */
  readonly chargedMicros: number;
  /** Charged for attempts that failed or were cancelled. */
  readonly lostMicros: number;
  /** What the clips that were bought had been quoted at. */
  readonly estimatedMicros: number;
  /** Held now for what is being made. */
  readonly heldMicros: number;
  /** Clips by what was paid for them, the dearest first, at most 10. */
  readonly byClip: readonly { readonly clip: number; readonly paidMicros: number; readonly purchases: number }[];
}

const clipsAtMost = 10;

/**
 * What a job or some of its clips has cost, at any time or within a period.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `CLIP_NOT_FOUND`
 */
export function getCosts(database: Database, filter: HistoryFilter): Promise<Costs> {
  return withTransaction(
    database,
    async (transaction) => {
      await getJob(transaction, filter);
      const values = [filter.jobId, await toClipIds(transaction, filter), filter.from ?? null, filter.until ?? null];
      return { ...(await readSums(transaction, values)), byClip: await readClipSums(transaction, values) };
    },
    { snapshot: true },
  );
}

/** What the job was charged; what a provider took beyond that is the loss of the installation. */
const payments = `
  FROM ledger JOIN provider_calls call ON call.id = ledger.call_id
  WHERE ledger.job_id = $1 AND ledger.kind = 'settle' AND ($2::uuid[] IS NULL OR call.clip_id = ANY ($2))
    AND ledger.at >= coalesce($3::timestamptz, '-infinity') AND ledger.at < coalesce($4::timestamptz, 'infinity')`;

async function readSums(transaction: Transaction, values: readonly unknown[]): Promise<Omit<Costs, 'byClip'>> {
  const answer = await transaction.query<Omit<Costs, 'byClip'>>(
    `SELECT
       coalesce(sum(amount_micros) FILTER (WHERE state = 'succeeded'), 0)::bigint AS "chargedMicros",
       coalesce(sum(amount_micros) FILTER (WHERE state <> 'succeeded'), 0)::bigint AS "lostMicros",
       coalesce(sum((
         SELECT price_micros FROM clip_regenerations asked
         WHERE asked.regeneration_id = call.regeneration_id AND asked.clip_id = call.clip_id
       )) FILTER (WHERE state = 'succeeded'), 0)::bigint AS "estimatedMicros",
       (SELECT coalesce(sum(reserved_micros), 0) FROM provider_calls
        WHERE job_id = $1 AND ($2::uuid[] IS NULL OR clip_id = ANY ($2)) AND state IN ('intent', 'unknown', 'created')
       )::bigint AS "heldMicros"
     ${payments}`,
    [...values],
  );
  return answer.rows[0]!;
}

async function readClipSums(transaction: Transaction, values: readonly unknown[]) {
  const answer = await transaction.query<Costs['byClip'][number]>(
    `SELECT clips.position AS clip, paid.amount AS "paidMicros", paid.purchases
     FROM (
       SELECT call.clip_id, sum(amount_micros)::bigint AS amount, count(DISTINCT call.id)::int AS purchases ${payments}
       GROUP BY call.clip_id HAVING sum(amount_micros) > 0
     ) paid JOIN clips ON clips.id = paid.clip_id
     ORDER BY paid.amount DESC, clips.position LIMIT $5`,
    [...values, clipsAtMost],
  );
  return answer.rows;
}
