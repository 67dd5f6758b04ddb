import { limits, type MessageView } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { offerJson } from '../offers/offer-columns.ts';

interface MessageRow extends Omit<MessageView, 'at' | 'awaitsReply' | 'errorCode'> {
  readonly at: Date;
  readonly awaitsReply: boolean;
  readonly errorCode: NonNullable<MessageView['errorCode']> | null;
}

const columns = `
  m.id, m.parent_id AS "parentId", m.role, m.text, m.created_at AS at, m.kind, m.regeneration_id AS "regenerationId",
  m.error_code AS "errorCode",
  EXISTS (SELECT FROM pending_replies WHERE pending_replies.message_id = m.id) AS "awaitsReply", m.choices, m.compare, m.branch, (SELECT ${offerJson} FROM offers o WHERE o.message_id = m.id) AS offer,
  (SELECT number FROM cuts WHERE cuts.id = m.cut_id) AS "cutNumber"`;

const toView = ({ at, awaitsReply, errorCode, ...row }: MessageRow): MessageView => ({
  ...row,
  at: at.toISOString(),
  ...(awaitsReply && { awaitsReply }),
  ...(errorCode !== null && { errorCode }),
});

interface MessagesPage {
  /** Those before this message; by default the newest. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The newest messages of a job, or the last before one of them, oldest first. */
export async function readMessages(
  database: Queryable,
  jobId: string,
  { before, limit }: MessagesPage = { limit: limits.snapshotMessages },
): Promise<MessageView[]> {
  const answer = await database.query<MessageRow>(
    `SELECT ${columns} FROM messages m
     WHERE m.job_id = $1 AND ($3::uuid IS NULL OR m.ordinal < (SELECT ordinal FROM messages WHERE id = $3))
     ORDER BY m.ordinal DESC LIMIT $2`,
    [jobId, limit, before ?? null],
  );
  return answer.rows.map(toView).reverse();
}

/** One message. */
export async function readMessage(database: Queryable, id: string): Promise<MessageView> {
  const answer = await database.query<MessageRow>(`SELECT ${columns} FROM messages m WHERE m.id = $1`, [id]);
  return toView(answer.rows[0]!);
}

/** The first message of Retake that answers a message. */
export async function readReply(database: Queryable, messageId: string): Promise<MessageView | undefined> {
  const answer = await database.query<MessageRow>(
    `SELECT ${columns} FROM messages m WHERE m.parent_id = $1 AND m.role = 'assistant' ORDER BY m.ordinal LIMIT 1`,
    [messageId],
  );
  return answer.rows[0] && toView(answer.rows[0]);
}
