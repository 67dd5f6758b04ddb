import type { JobEventBody } from '@retake/contracts';
import type { Transaction } from '@retake/db';

/**
 * Stores an event in the transaction of the fact it tells, and notifies those who listen.
 *
 * The update of `event_seq` locks the row of the job until the end of the transaction, so the next event of the job gets
 * the next number, and a transaction that rolls back leaves no gap. NOTIFY is sent by Postgres at commit only.
 *
 * @returns its seq, and the time it counts as having happened at.
 */
export async function appendEvent(
  transaction: Transaction,
  jobId: string,
  { type, ...body }: JobEventBody,
): Promise<{ seq: number; at: Date }> {
  const answer = await transaction.query<{ seq: number; at: Date }>(
    `WITH counted AS (
       UPDATE jobs SET event_seq = event_seq + 1, updated_at = clock_timestamp() WHERE id = $1 RETURNING event_seq
     ), stored AS (
       INSERT INTO job_events (job_id, seq, type, body) SELECT $1, event_seq, $2, $3 FROM counted RETURNING seq, at
     )
     SELECT seq, at, pg_notify('retake_events', jsonb_build_object('job', $1::uuid, 'seq', seq)::text) FROM stored`,
    [jobId, type, JSON.stringify(body)],
  );
  const stored = answer.rows[0];
  if (stored === undefined) throw new TypeError(`An event needs a job; ${jobId} is none.`);
  return { seq: stored.seq, at: stored.at };
}
