import { type Plan, type RegenerationView, RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Enqueue, StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { insertRegeneration } from './insert-regeneration.ts';
import { toTitle } from './to-title.ts';

interface RetryFailedClips {
  readonly jobId: string;
  readonly regenerationId: string;
  readonly enqueue: Enqueue;
}

/**
 * Tries the clips again that a published change had to leave as they were, once: asked again it answers the change that
 * does. In a transaction that holds the row of the job.
 *
 * @throws RetakeError `REGENERATION_ENDED` when no clip failed, `QUEUE_FULL`
 */
export async function retryFailedClips(
  transaction: Transaction,
  { jobId, regenerationId, enqueue }: RetryFailedClips,
): Promise<RegenerationView> {
  const retried = await transaction.query<{ id: string }>('SELECT id FROM regenerations WHERE retry_of = $1', [
    regenerationId,
  ]);
  if (retried.rows[0]) return (await findRegeneration(transaction, { jobId, regenerationId: retried.rows[0].id }))!;
  const { request, plan, messageId, failedIds } = await readFailed(transaction, regenerationId);
  const edits = request.kind === 'edit' ? request.edits.filter(({ clipId }) => failedIds.includes(clipId)) : [];
  if (edits.length === 0 || plan === null) throw new RetakeError('REGENERATION_ENDED');
  const rest = toPlanOf(plan, new Set(edits.map(({ clip }) => clip)));
  const regeneration = await insertRegeneration(transaction, {
    jobId,
    title: toTitle({ kind: 'edit', plan: rest }),
    request: { kind: 'edit', edits },
    plan: rest,
    messageId,
    idempotency: null,
    clips: edits.map(({ clipId, clip }) => ({ clipId, clip })),
    retryOf: regenerationId,
  });
  await enqueue(transaction, { jobId });
  return regeneration;
}

interface FailedRow {
  readonly request: StoredRequest;
  readonly plan: Plan | null;
  readonly messageId: string | null;
  readonly failedIds: readonly string[];
}

async function readFailed(transaction: Transaction, regenerationId: string): Promise<FailedRow> {
  const answer = await transaction.query<FailedRow>(
    `SELECT request, plan, message_id AS "messageId", ARRAY(
       SELECT clip_id::text FROM clip_regenerations WHERE regeneration_id = $1 AND error IS NOT NULL
     ) AS "failedIds"
     FROM regenerations WHERE id = $1`,
    [regenerationId],
  );
  return answer.rows[0]!;
}

function toPlanOf(plan: Plan, clips: ReadonlySet<number>): Plan {
  const rows = plan.rows.filter(({ clip }) => clips.has(clip));
  const totalMicros = rows.reduce((sum, { priceMicros }) => sum + priceMicros, 0);
  return { rows, totalMicros, maxMicros: totalMicros, waitMs: rows.reduce((sum, { waitMs }) => sum + waitMs, 0) };
}
