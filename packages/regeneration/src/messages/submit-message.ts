import { randomUUID } from 'node:crypto';
import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import { addChange } from '../line/add-change.ts';
import { acceptOffer } from '../offers/accept-offer.ts';
import { endOpenOffer } from '../offers/end-offer.ts';
import { openOffer } from '../offers/open-offer.ts';
import type { SubmitMessage, SubmittedMessage } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { findMessageReplay, toMessageHash } from './find-submitted-message.ts';
import { findNewestMessageId, insertMessage } from './insert-message.ts';

/**
 * Writes a message, the change that it starts and the reply to it, all or none. The same key again answers what the
 * first one led to.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`, and, with a change or an offer, those of `requestRegeneration`:
 *   then nothing is written, and the caller can submit the message again with a reply that says so.
 */
export function submitMessage(database: Database, submission: SubmitMessage): Promise<SubmittedMessage> {
  const { jobId, ownerId, text, selectedClips, reply, change, offer, answer, enqueue } = submission;
  const idempotency = submission.idempotency && {
    key: submission.idempotency.key,
    hash: toMessageHash(text, selectedClips),
  };
  return withJobLock(database, { jobId, ownerId }, async (transaction, job) => {
    const replay = idempotency && (await findMessageReplay(transaction, { jobId, ...idempotency, seq: job.seq }));
    if (replay !== undefined) return replay;
    const message = await insertMessage(transaction, job, {
      parentId: await findNewestMessageId(transaction, jobId),
      role: 'user',
      text,
      kind: null,
      choices: [],
      compare: null,
      regenerationId: null,
      idempotency,
    });
    const messageId = message.view.id;
    if (change || answer?.is === 'no') {
      await endOpenOffer(transaction, jobId, { status: change ? 'replaced' : 'declined' });
    }
    const started = change
      ? await addChange(transaction, job, { change, messageId, idempotency: null, enqueue })
      : answer?.is === 'yes' && (await acceptOffer(transaction, job, { ...answer, messageId, enqueue }));
    const regenerationId = (started || undefined)?.id ?? submission.regenerationId ?? null;
    const replyId = randomUUID();
    if (offer) await openOffer(transaction, job, { change: offer, messageId: replyId });
    const replied = await insertMessage(transaction, job, {
      id: replyId,
      parentId: message.view.id,
      role: 'assistant',
      text: reply.text,
      kind: reply.kind,
      choices: reply.choices ?? [],
      compare: reply.compare ?? null,
      regenerationId,
    });
    const regeneration =
      regenerationId === null ? undefined : await findRegeneration(transaction, { jobId, regenerationId });
    return { message: message.view, reply: replied.view, regeneration: regeneration ?? null, seq: replied.seq };
  });
}
