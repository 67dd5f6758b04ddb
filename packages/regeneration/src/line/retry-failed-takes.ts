import { type Plan, type RegenerationView, RetakeError, toPlanOfRows } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Enqueue, StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { insertRegeneration } from './insert-regeneration.ts';
import { toTitle } from './to-title.ts';

interface RetryFailedTakes {
  readonly jobId: string;
  readonly regenerationId: string;
  readonly request: Extract<StoredRequest, { kind: 'variations' }>;
  readonly plan: Plan | null;
  readonly messageId: string | null;
  readonly enqueue: Enqueue;
}

/**
 * Tries the takes again that could not be made, once: asked again it answers the change that tries them. In a transaction
 * that holds the row of the job.
 *
 * @throws RetakeError `REGENERATION_ENDED` when none of them failed, `QUEUE_FULL`
 */
export async function retryFailedTakes(
  transaction: Transaction,
  { jobId, regenerationId, request, plan, messageId, enqueue }: RetryFailedTakes,
): Promise<RegenerationView> {
  const earlier = await transaction.query<{ id: string }>('SELECT id FROM regenerations WHERE retry_of = $1 LIMIT 1', [
    regenerationId,
  ]);
  const [retry] = earlier.rows;
  if (retry !== undefined) return (await findRegeneration(transaction, { jobId, regenerationId: retry.id }))!;
  const known = (await findRegeneration(transaction, { jobId, regenerationId }))!;
  const failed = known.takes.filter(({ error }) => error !== null).map(({ take }) => take);
  const edits = request.edits.filter(({ take }) => failed.includes(take));
  const rows = plan?.rows.filter(({ take }) => take !== undefined && failed.includes(take)) ?? [];
  const [first] = edits;
  if (first === undefined || rows.length === 0) throw new RetakeError('REGENERATION_ENDED');
  const rest = toPlanOfRows(rows);
  const regeneration = await insertRegeneration(transaction, {
    jobId,
    title: toTitle({ kind: 'edit', plan: rest }),
    request: { kind: 'variations', edits },
    plan: rest,
    messageId,
    idempotency: null,
    clips: [{ clipId: first.clipId, clip: first.clip }],
    retryOf: regenerationId,
  });
  await enqueue(transaction, { jobId });
  return regeneration;
}
