import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import { type HistoryFilter, toClipIds } from './change-filter.ts';

/** A change that was published. */
export interface PublishedChange {
  readonly title: string;
  /** The message that asked for it; null where it was a button or a program. */
  readonly message: string | null;
  readonly endedAt: Date;
  /** What was charged for it in all, in micro-dollars. */
  readonly chargeMicros: number;
}

export interface PublishedChanges {
  /** Newest first, at most as many as asked for. */
  readonly changes: readonly PublishedChange[];
  /** All there are, up to `countedAtMost`. */
  readonly count: number;
  /** Of these, those that nothing was bought for. */
  readonly freeCount: number;
}

/** More changes than this are not counted. */
const countedAtMost = 1_000;

/**
 * What was changed, by which message and for how much: in all or of some clips, at any time or within a period. What the
 * first clips were made by is no change.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `CLIP_NOT_FOUND`
 */
export function listChanges(
  database: Database,
  { limit, ...filter }: HistoryFilter & { readonly limit: number },
): Promise<PublishedChanges> {
  return withTransaction(
    database,
    async (transaction) => {
      await getJob(transaction, filter);
      const values = [filter.jobId, await toClipIds(transaction, filter), filter.from ?? null, filter.until ?? null];
      return { changes: await readChanges(transaction, values, limit), ...(await countChanges(transaction, values)) };
    },
    { snapshot: true },
  );
}

/** By the index of ended changes, newest first. */
const matching = `
  FROM regenerations r
  WHERE r.job_id = $1 AND r.ended_seq IS NOT NULL AND r.status = 'completed' AND r.kind NOT IN ('sample', 'import')
    AND ($2::uuid[] IS NULL
      OR EXISTS (SELECT FROM clip_regenerations c WHERE c.regeneration_id = r.id AND c.clip_id = ANY ($2)))
    AND r.ended_at >= coalesce($3::timestamptz, '-infinity') AND r.ended_at < coalesce($4::timestamptz, 'infinity')`;

/** What a yes has started was asked for by the message before the offer. */
async function readChanges(
  transaction: Transaction,
  values: readonly unknown[],
  limit: number,
): Promise<PublishedChange[]> {
  const answer = await transaction.query<PublishedChange>(
    `SELECT r.title, r.ended_at AS "endedAt",
       coalesce(
         (SELECT asking.text FROM offers JOIN messages proposal ON proposal.id = offers.message_id
          JOIN messages asking ON asking.id = proposal.parent_id WHERE offers.regeneration_id = r.id LIMIT 1),
         (SELECT text FROM messages WHERE messages.id = r.message_id)
       ) AS message,
       (SELECT coalesce(sum(charge_micros), 0) FROM provider_calls call
        WHERE call.regeneration_id = r.id AND ($2::uuid[] IS NULL OR call.clip_id = ANY ($2)))::bigint AS "chargeMicros"
     ${matching} ORDER BY r.ended_seq DESC LIMIT $5`,
    [...values, limit],
  );
  return answer.rows;
}

async function countChanges(transaction: Transaction, values: readonly unknown[]) {
  const answer = await transaction.query<{ count: number; freeCount: number }>(
    `SELECT count(*)::int AS count, (count(*) FILTER (WHERE "isFree"))::int AS "freeCount"
     FROM (
       SELECT NOT EXISTS (SELECT FROM provider_calls call WHERE call.regeneration_id = r.id) AS "isFree"
       ${matching} ORDER BY r.ended_seq DESC LIMIT $5
     ) change`,
    [...values, countedAtMost],
  );
  return answer.rows[0]!;
}
