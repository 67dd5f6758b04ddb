import type { ErrorCode, MessageView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import type { Job } from '../jobs/job-row.ts';
import { readMessage } from '../views/read-messages.ts';

interface NewMessage extends Pick<MessageView, 'role' | 'text' | 'kind' | 'choices' | 'compare' | 'regenerationId'> {
  /** Where something else of the same transaction names it already; a new one by default. */
  readonly id?: string;
  readonly parentId: string | null;
  /** The other video that it speaks of. */
  readonly branch?: MessageView['branch'];
  readonly errorCode?: ErrorCode | undefined;
  readonly idempotency?: { readonly key: string; readonly hash: string } | undefined;
}

/** Writes a message into the conversation of a job whose row is held, with its event. */
export async function insertMessage(
  transaction: Transaction,
  job: Job,
  message: NewMessage,
): Promise<{ view: MessageView; seq: number }> {
  const answer = await transaction.query<{ id: string }>(
    `INSERT INTO messages (job_id, parent_id, role, text, kind, regeneration_id, choices, compare, cut_id,
       idempotency_key, request_hash, branch, id, error_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, coalesce($13, gen_random_uuid()), $14) RETURNING id`,
    [
      job.id,
      message.parentId,
      message.role,
      message.text,
      message.kind,
      message.regenerationId,
      JSON.stringify(message.choices),
      message.compare === null ? null : JSON.stringify(message.compare),
      job.currentCutId,
      message.idempotency?.key ?? null,
      message.idempotency?.hash ?? null,
      message.branch ? JSON.stringify(message.branch) : null,
      message.id ?? null,
      message.errorCode ?? null,
    ],
  );
  const view = await readMessage(transaction, answer.rows[0]!.id);
  const { seq } = await appendEvent(transaction, job.id, { type: 'message-added', message: view });
  return { view, seq };
}

/** The message that the next one answers: the newest of the conversation. */
export async function findNewestMessageId(transaction: Transaction, jobId: string): Promise<string | null> {
  const answer = await transaction.query<{ id: string }>(
    'SELECT id FROM messages WHERE job_id = $1 ORDER BY ordinal DESC LIMIT 1',
    [jobId],
  );
  return answer.rows[0]?.id ?? null;
}
