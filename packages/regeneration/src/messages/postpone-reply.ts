import { randomUUID } from 'node:crypto';
import { limits, RetakeError } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import type { ReceivedMessage, SubmittedMessage } from '../types.ts';
import { findMessageReplay, toMessageHash } from './find-submitted-message.ts';
import { findNewestMessageId, insertMessage } from './insert-message.ts';

/**
 * Writes a message that will be answered later, and that it waits for its answer. The same key again answers what the
 * first one led to.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`, `QUEUE_FULL` when as many messages of the job wait as may
 */
export function postponeReply(database: Database, message: ReceivedMessage): Promise<SubmittedMessage> {
  const { jobId, ownerId, text, selectedClips = [] } = message;
  const idempotency = message.idempotency && {
    key: message.idempotency.key,
    hash: toMessageHash(text, selectedClips),
  };
  return withJobLock(database, { jobId, ownerId }, async (transaction, job) => {
    const replay = idempotency && (await findMessageReplay(transaction, { jobId, ...idempotency, seq: job.seq }));
    if (replay !== undefined) return replay;
    await assertRoom(transaction, jobId);
    const id = randomUUID();
    await transaction.query('INSERT INTO pending_replies (message_id, job_id, selected_clips) VALUES ($1, $2, $3)', [
      id,
      jobId,
      JSON.stringify(selectedClips),
    ]);
    const { view, seq } = await insertMessage(transaction, job, {
      ...{ id, text, idempotency, role: 'user', kind: null, choices: [], compare: null, regenerationId: null },
      parentId: await findNewestMessageId(transaction, jobId),
    });
    return { message: view, reply: null, regeneration: null, seq };
  });
}

async function assertRoom(transaction: Transaction, jobId: string): Promise<void> {
  const answer = await transaction.query<{ waiting: number }>(
    'SELECT count(*)::int AS waiting FROM pending_replies WHERE job_id = $1',
    [jobId],
  );
  if (answer.rows[0]!.waiting < limits.queuedPerJob) return;
  throw new RetakeError('QUEUE_FULL', { message: 'Too many messages of this video wait for their answer already.' });
}
