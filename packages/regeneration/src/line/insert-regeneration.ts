import { limits, type Plan, type RegenerationKind, type RegenerationView, RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import type { StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { insertClipRows } from './insert-clip-rows.ts';

export interface NewRegeneration {
  readonly jobId: string;
  readonly title: string;
  readonly request: StoredRequest & { readonly kind: RegenerationKind };
  readonly plan: Plan | null;
  readonly messageId: string | null;
  readonly idempotency: { readonly key: string; readonly hash: string } | null;
  /** The clips it concerns, by id, with what people call them. */
  readonly clips: readonly { readonly clipId: string; readonly clip: number }[];
  /** The published change of which it tries failed clips again. */
  readonly retryOf?: string;
}

/**
 * Puts a change at the end of the job's line, in a transaction that holds the row of the job: row, rows of its clips,
 * event. Whoever calls also enqueues.
 *
 * @throws RetakeError `QUEUE_FULL`
 */
export async function insertRegeneration(
  transaction: Transaction,
  regeneration: NewRegeneration,
): Promise<RegenerationView> {
  await assertRoom(transaction, regeneration.jobId);
  const { jobId, request } = regeneration;
  const answer = await transaction.query<{ id: string }>(
    `INSERT INTO regenerations (job_id, kind, title, request, plan, message_id, idempotency_key, request_hash,
       retry_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      jobId,
      request.kind,
      regeneration.title,
      JSON.stringify(request),
      regeneration.plan === null ? null : JSON.stringify(regeneration.plan),
      regeneration.messageId,
      regeneration.idempotency?.key ?? null,
      regeneration.idempotency?.hash ?? null,
      regeneration.retryOf ?? null,
    ],
  );
  const regenerationId = answer.rows[0]!.id;
  await insertClipRows(transaction, regenerationId, regeneration);
  return queueRegeneration(transaction, jobId, regenerationId);
}

/** Tells everybody that a regeneration waits, as it is now. */
export async function queueRegeneration(
  transaction: Transaction,
  jobId: string,
  regenerationId: string,
): Promise<RegenerationView> {
  const view = await findRegeneration(transaction, { jobId, regenerationId });
  if (view === undefined) throw new RetakeError('REGENERATION_NOT_FOUND');
  await appendEvent(transaction, jobId, { type: 'regeneration-queued', regeneration: view });
  return view;
}

/** @throws RetakeError `QUEUE_FULL` */
export async function assertRoom(transaction: Transaction, jobId: string): Promise<void> {
  const answer = await transaction.query<{ waiting: number }>(
    "SELECT count(*)::int AS waiting FROM regenerations WHERE job_id = $1 AND status = 'queued'",
    [jobId],
  );
  if (answer.rows[0]!.waiting >= limits.queuedPerJob) throw new RetakeError('QUEUE_FULL');
}
