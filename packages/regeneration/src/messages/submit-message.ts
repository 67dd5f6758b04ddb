import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import type { SubmitMessage, SubmittedMessage } from '../types.ts';
import { findMessageReplay, toMessageHash } from './find-submitted-message.ts';
import { findNewestMessageId, insertMessage } from './insert-message.ts';
import { writeReply } from './write-reply.ts';

/**
 * Writes a message, the change that it starts and the reply to it, all or none. The same key again answers what the
 * first one led to.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`, and, with a change or an offer, those of `requestRegeneration`:
 *   then nothing is written, and the caller can submit the message again with a reply that says so.
 */
export function submitMessage(database: Database, submission: SubmitMessage): Promise<SubmittedMessage> {
  const { jobId, ownerId, text, selectedClips } = submission;
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
    return { message: message.view, ...(await writeReply(transaction, job, message.view.id, submission)) };
  });
}
