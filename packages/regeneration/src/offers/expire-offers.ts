import { type Database, type Transaction, withTransaction } from '@retake/db';
import { withJobLock } from '../jobs/lock-job.ts';
import { endOpenOffer } from './end-offer.ts';
import { changedClips, movedClips } from './offer-columns.ts';

/** As many as one look ends; the next one goes on. */
const offersAtOnce = 100;

/** Ends the offers whose time is over, by the database's clock, so that every window is told. */
export async function expireOffers(database: Database): Promise<number> {
  const overdue = await withTransaction(database, (transaction) =>
    transaction.query<{ jobId: string }>(
      `SELECT job_id AS "jobId" FROM offers WHERE status = 'open' AND expires_at <= clock_timestamp()
       ORDER BY expires_at LIMIT $1`,
      [offersAtOnce],
    ),
  );
  for (const { jobId } of overdue.rows) {
    await withJobLock(database, { jobId }, async (transaction) => {
      if (await isOverdue(transaction, jobId)) {
        await endOpenOffer(transaction, jobId, { status: 'expired', because: 'time' });
      }
    });
  }
  return overdue.rows.length;
}

/** Another offer may have taken its place meanwhile. */
async function isOverdue(transaction: Transaction, jobId: string): Promise<boolean> {
  const answer = await transaction.query(
    "SELECT FROM offers WHERE job_id = $1 AND status = 'open' AND expires_at <= clock_timestamp()",
    [jobId],
  );
  return answer.rowCount !== 0;
}

/**
 * Ends the open offer of a job whose row is held when one of its clips shows other material than was quoted, as another
 * length or another picture may have another price, or when it has moved: "only clip 1" would mean two clips. A look on the
 * same material changes neither.
 */
export async function expireChangedOffer(transaction: Transaction, jobId: string): Promise<void> {
  const answer = await transaction.query(
    `SELECT FROM offers o
     WHERE o.job_id = $1 AND o.status = 'open' AND (EXISTS (${changedClips}) OR EXISTS (${movedClips}))`,
    [jobId],
  );
  if (answer.rowCount !== 0) await endOpenOffer(transaction, jobId, { status: 'expired', because: 'clip-changed' });
}
