import { randomUUID } from 'node:crypto';
import type { MessageView, RegenerationView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { addChange } from '../line/add-change.ts';
import { acceptOffer } from '../offers/accept-offer.ts';
import { endOpenOffer } from '../offers/end-offer.ts';
import { openOffer } from '../offers/open-offer.ts';
import type { MessageOutcome } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { carryOut } from './carry-out.ts';
import { insertMessage } from './insert-message.ts';

interface WrittenReply {
  readonly reply: MessageView;
  readonly regeneration: RegenerationView | null;
  readonly seq: number;
}

/**
 * Writes what a message leads to, in a transaction that holds the row of the job: the reply, the change that it starts, the
 * offer that it makes or answers, and what it does at once.
 *
 * @throws RetakeError those of `addChange`, `acceptOffer`, `openOffer` and `carryOut`
 */
export async function writeReply(
  transaction: Transaction,
  job: Job,
  messageId: string,
  { reply, change, offer, answer, effect, enqueue, ...outcome }: MessageOutcome,
): Promise<WrittenReply> {
  const jobId = job.id;
  if (change || answer?.is === 'no') {
    await endOpenOffer(transaction, jobId, { status: change ? 'replaced' : 'declined' });
  }
  const started = change
    ? await addChange(transaction, job, { change, messageId, idempotency: null, enqueue })
    : answer?.is === 'yes' && (await acceptOffer(transaction, job, { ...answer, messageId, enqueue }));
  const concerned = effect && (await carryOut(transaction, job, effect, enqueue));
  const regenerationId = (started || concerned)?.id ?? outcome.regenerationId ?? null;
  const replyId = randomUUID();
  if (offer) await openOffer(transaction, job, { change: offer, messageId: replyId });
  const replied = await insertMessage(transaction, job, {
    id: replyId,
    parentId: messageId,
    role: 'assistant',
    text: reply.text,
    kind: reply.kind,
    choices: reply.choices ?? [],
    compare: reply.compare ?? null,
    branch: reply.branch ?? null,
    errorCode: reply.errorCode,
    regenerationId,
  });
  const regeneration =
    regenerationId === null ? undefined : await findRegeneration(transaction, { jobId, regenerationId });
  return { reply: replied.view, regeneration: regeneration ?? null, seq: replied.seq };
}
