import { randomUUID } from 'node:crypto';
import { type MessageView, RetakeError } from '@retake/contracts';
import type { Database } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';
import type { JobKey, NewReply, OfferedChange } from '../types.ts';
import { endOpenOffer } from './end-offer.ts';
import { openOffer } from './open-offer.ts';
import { readOffer } from './read-offer.ts';

interface RenewOffer extends JobKey {
  /** The offer that has expired. */
  readonly offerId: string;
  /** What is said with the new one. */
  readonly reply: NewReply;
  readonly offer: OfferedChange;
}

/**
 * Makes an expired offer again, at the price that holds now: in a message of its own, because nobody has written one.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `OFFER_NOT_FOUND`; `OFFER_ENDED` when another one was made since; those of `openOffer`
 */
export function renewOffer(
  database: Database,
  { jobId, ownerId, offerId, reply, offer }: RenewOffer,
): Promise<MessageView> {
  return withJobLock(database, { jobId, ownerId }, async (transaction, job) => {
    const before = await readOffer(transaction, jobId, offerId);
    if (before.status !== 'expired' && !before.isOverdue) throw new RetakeError('OFFER_ENDED');
    if (before.isOverdue) await endOpenOffer(transaction, jobId, { status: 'expired', because: 'time' });
    const newer = await transaction.query(
      'SELECT FROM offers WHERE job_id = $1 AND offered_at > (SELECT offered_at FROM offers WHERE id = $2)',
      [jobId, offerId],
    );
    if (newer.rowCount !== 0) throw new RetakeError('OFFER_ENDED');
    const id = randomUUID();
    await openOffer(transaction, job, { change: offer, messageId: id });
    const { view } = await insertMessage(transaction, job, {
      ...{ id, parentId: await findNewestMessageId(transaction, jobId), role: 'assistant' },
      ...{ text: reply.text, kind: reply.kind, choices: reply.choices ?? [], compare: null, regenerationId: null },
    });
    return view;
  });
}
