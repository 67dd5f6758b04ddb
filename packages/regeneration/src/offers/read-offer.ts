import { type OfferView, RetakeError } from '@retake/contracts';
import { type Database, type Queryable, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey, StoredEdit } from '../types.ts';
import { changedClips, offerJson } from './offer-columns.ts';

/** An offer as it is now, for those who answer it. */
export interface Offer extends OfferView {
  /** The message that proposes it. */
  readonly messageId: string;
  /** What it is about, by ids. */
  readonly edits: readonly StoredEdit[];
  /** Whether its time is over, by the database's clock, although nobody has noticed yet. */
  readonly isOverdue: boolean;
  /** Its clips that show other material now than it was quoted on. */
  readonly changedClipIds: readonly string[];
}

const columns = `${offerJson} AS view, o.message_id AS "messageId", o.request -> 'edits' AS edits,
  o.status = 'open' AND o.expires_at <= clock_timestamp() AS "isOverdue",
  ARRAY(${changedClips})::text[] AS "changedClipIds"`;

type OfferRow = Omit<Offer, keyof OfferView> & { readonly view: OfferView };
const toOffer = ({ view, ...row }: OfferRow): Offer => ({ ...view, ...row });

/** One offer of a job. @throws RetakeError `OFFER_NOT_FOUND` */
export async function readOffer(database: Queryable, jobId: string, offerId: string): Promise<Offer> {
  const answer = await database.query<OfferRow>(`SELECT ${columns} FROM offers o WHERE o.job_id = $1 AND o.id = $2`, [
    jobId,
    offerId,
  ]);
  const [row] = answer.rows;
  if (row === undefined) throw new RetakeError('OFFER_NOT_FOUND');
  return toOffer(row);
}

/** @throws RetakeError `JOB_NOT_FOUND`, `OFFER_NOT_FOUND` */
export function getOffer(database: Database, { offerId, ...key }: JobKey & { offerId: string }): Promise<Offer> {
  return withTransaction(database, async (transaction) =>
    readOffer(transaction, (await getJob(transaction, key)).id, offerId),
  );
}

/** What "yes" and "no" answer: the newest offer of a job, whatever has become of it. @throws RetakeError `JOB_NOT_FOUND` */
export function findNewestOffer(database: Database, key: JobKey): Promise<Offer | undefined> {
  return withTransaction(database, async (transaction) => {
    const job = await getJob(transaction, key);
    const answer = await transaction.query<OfferRow>(
      `SELECT ${columns} FROM offers o WHERE o.job_id = $1 ORDER BY o.status = 'open' DESC, o.offered_at DESC LIMIT 1`,
      [job.id],
    );
    return answer.rows[0] && toOffer(answer.rows[0]);
  });
}
