import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { type Offer, offerColumns } from './offer.ts';

/** What "yes" and "no" answer: the newest offer of a job, whatever has become of it. @throws RetakeError `JOB_NOT_FOUND` */
export function findNewestOffer(database: Database, key: JobKey): Promise<Offer | undefined> {
  return withTransaction(database, async (transaction) => {
    const job = await getJob(transaction, key);
    const answer = await transaction.query<Offer>(
      `SELECT ${offerColumns} FROM offers WHERE job_id = $1 ORDER BY status = 'open' DESC, offered_at DESC LIMIT 1`,
      [job.id],
    );
    return answer.rows[0];
  });
}
