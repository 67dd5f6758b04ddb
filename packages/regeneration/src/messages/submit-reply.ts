import { RetakeError } from '@retake/contracts';
import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import type { MessageOutcome, PendingReply, SubmittedMessage } from '../types.ts';
import { readMessage } from '../views/read-messages.ts';
import { writeReply } from './write-reply.ts';

/**
 * Writes the reply to a message that waited for it, with what it starts, all or none. Only who holds the claim may, so a
 * message is answered once.
 *
 * @throws RetakeError `LEASE_LOST` when somebody else has the claim or has answered; those of `writeReply`: then nothing is
 *   written, and a reply that says so can be submitted under the same claim.
 */
export function submitReply(
  database: Database,
  { jobId, ownerId, messageId, claim }: PendingReply,
  outcome: MessageOutcome,
): Promise<SubmittedMessage> {
  return withJobLock(database, { jobId, ownerId }, async (transaction, job) => {
    const ended = await transaction.query('DELETE FROM pending_replies WHERE message_id = $1 AND claim = $2', [
      messageId,
      claim,
    ]);
    if (ended.rowCount === 0) {
      throw new RetakeError('LEASE_LOST', { message: 'This message has been answered by somebody else.' });
    }
    const written = await writeReply(transaction, job, messageId, outcome);
    return { message: await readMessage(transaction, messageId), ...written };
  });
}
