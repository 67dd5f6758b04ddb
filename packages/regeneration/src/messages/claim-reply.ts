import { type Database, translateError } from '@retake/db';
import type { PendingReply } from '../types.ts';

/**
 * Takes the oldest message that nobody answers now. Messages of one job are answered one after the other, because each may
 * speak of the one before. Two who ask at once get two messages, or one of them none.
 *
 * @param claimMs how long it is held; `holdReply` prolongs that.
 */
export async function claimReply(database: Database, claimMs: number): Promise<PendingReply | undefined> {
  try {
    const answer = await database.query<PendingReply>(
      `WITH claimed AS (
         UPDATE pending_replies
         SET claim = gen_random_uuid(), attempts = attempts + 1,
           claimed_until = clock_timestamp() + $1 * interval '1 millisecond'
         WHERE message_id = (
           SELECT waiting.message_id
           FROM pending_replies waiting JOIN messages ON messages.id = waiting.message_id
           WHERE (waiting.claimed_until IS NULL OR waiting.claimed_until < clock_timestamp())
             AND NOT EXISTS (
               SELECT FROM pending_replies earlier JOIN messages before ON before.id = earlier.message_id
               WHERE earlier.job_id = waiting.job_id AND before.ordinal < messages.ordinal
             )
           ORDER BY messages.ordinal LIMIT 1
           FOR UPDATE OF waiting SKIP LOCKED
         )
         RETURNING *
       )
       SELECT claimed.message_id AS "messageId", claimed.job_id AS "jobId", jobs.owner_id AS "ownerId", claimed.claim,
         claimed.attempts, claimed.selected_clips AS "selectedClips", messages.text
       FROM claimed JOIN jobs ON jobs.id = claimed.job_id JOIN messages ON messages.id = claimed.message_id`,
      [claimMs],
    );
    return answer.rows[0];
  } catch (error) {
    throw translateError(error);
  }
}

/** Prolongs a claim. False when it is somebody else's by now, or the message is answered. */
export async function holdReply(
  database: Database,
  { messageId, claim }: Pick<PendingReply, 'messageId' | 'claim'>,
  claimMs: number,
): Promise<boolean> {
  const answer = await database.query(
    `UPDATE pending_replies SET claimed_until = clock_timestamp() + $3 * interval '1 millisecond'
     WHERE message_id = $1 AND claim = $2`,
    [messageId, claim, claimMs],
  );
  return answer.rowCount === 1;
}

/** Gives a claim back unused, so that another process answers at once; the attempt does not count. */
export async function releaseReply(
  database: Database,
  { messageId, claim }: Pick<PendingReply, 'messageId' | 'claim'>,
): Promise<void> {
  await database.query(
    `UPDATE pending_replies SET claim = NULL, claimed_until = NULL, attempts = attempts - 1
     WHERE message_id = $1 AND claim = $2`,
    [messageId, claim],
  );
}
