import { type Plan, type RegenerationView, RetakeError, toPlanOfClips } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Enqueue, StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { insertRegeneration } from './insert-regeneration.ts';
import { retryFailedTakes } from './retry-failed-takes.ts';
import { toTitle } from './to-title.ts';

interface RetryFailedClips {
  readonly jobId: string;
  readonly regenerationId: string;
  /** Numbers that the clips had when the change was asked for; absent for all that failed. */
  readonly clips?: readonly number[];
  readonly enqueue: Enqueue;
}

/**
 * Tries clips again that a published change had to leave as they were, each once: asked again it answers the change that
 * tries them. In a transaction that holds the row of the job.
 *
 * @throws RetakeError `REGENERATION_ENDED` when none of these clips failed, `QUEUE_FULL`
 */
export async function retryFailedClips(
  transaction: Transaction,
  { jobId, regenerationId, clips, enqueue }: RetryFailedClips,
): Promise<RegenerationView> {
  const { request, plan, messageId } = await readRequest(transaction, regenerationId);
  if (request.kind === 'variations') {
    return retryFailedTakes(transaction, { jobId, regenerationId, request, plan, messageId, enqueue });
  }
  const failed = await readFailedClips(transaction, regenerationId);
  const wanted = failed.filter(({ clip }) => clips === undefined || clips.includes(clip));
  const open = wanted.filter(({ retryId }) => retryId === null).map(({ clipId }) => clipId);
  const retried = wanted.find(({ retryId }) => retryId !== null)?.retryId;
  if (open.length === 0 && retried) return (await findRegeneration(transaction, { jobId, regenerationId: retried }))!;
  const edits = request.kind === 'edit' ? request.edits.filter(({ clipId }) => open.includes(clipId)) : [];
  if (edits.length === 0 || plan === null) throw new RetakeError('REGENERATION_ENDED');
  const rest = toPlanOfClips(plan, (clip) => edits.some((edit) => edit.clip === clip));
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

interface Requested {
  readonly request: StoredRequest;
  readonly plan: Plan | null;
  readonly messageId: string | null;
}

async function readRequest(transaction: Transaction, regenerationId: string): Promise<Requested> {
  const answer = await transaction.query<Requested>(
    'SELECT request, plan, message_id AS "messageId" FROM regenerations WHERE id = $1',
    [regenerationId],
  );
  return answer.rows[0]!;
}

interface FailedClip {
  readonly clipId: string;
  readonly clip: number;
  /** The change that tries it again; null while none does. */
  readonly retryId: string | null;
}

async function readFailedClips(transaction: Transaction, regenerationId: string): Promise<FailedClip[]> {
  const answer = await transaction.query<FailedClip>(
    `SELECT failed.clip_id AS "clipId", failed.clip_number AS clip, (
       SELECT retry.id FROM regenerations retry JOIN clip_regenerations again ON again.regeneration_id = retry.id
       WHERE retry.retry_of = $1 AND again.clip_id = failed.clip_id
       LIMIT 1
     ) AS "retryId"
     FROM clip_regenerations failed WHERE failed.regeneration_id = $1 AND failed.error IS NOT NULL
     ORDER BY failed.clip_number`,
    [regenerationId],
  );
  return answer.rows;
}
