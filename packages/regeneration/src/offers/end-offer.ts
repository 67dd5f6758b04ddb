import type { OfferView, Plan } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { offerJson } from './offer-columns.ts';

/** How an offer ends; an accepted one with what it has started. */
export type OfferEnding =
  | { readonly status: 'accepted'; readonly accepted: Plan; readonly regenerationId: string }
  | { readonly status: 'declined' | 'replaced' }
  | { readonly status: 'expired'; readonly because: 'time' | 'clip-changed' };

/**
 * Ends the open offer of a job whose row is held, with its event; nothing happens when none is open. One whose time is over
 * has expired, whatever it was to end as: nobody could have said yes to it.
 */
export async function endOpenOffer(transaction: Transaction, jobId: string, ending: OfferEnding): Promise<void> {
  const isAccepted = ending.status === 'accepted';
  const answer = await transaction.query<{ offer: OfferView }>(
    `UPDATE offers o SET ended_at = clock_timestamp(), accepted = $4, regeneration_id = $5,
       status = CASE WHEN $2 <> 'accepted' AND expires_at <= clock_timestamp() THEN 'expired' ELSE $2 END,
       expired_because = CASE WHEN $2 <> 'accepted' AND expires_at <= clock_timestamp() THEN 'time' ELSE $3 END
     WHERE job_id = $1 AND status = 'open' RETURNING ${offerJson} AS offer`,
    [
      jobId,
      ending.status,
      ending.status === 'expired' ? ending.because : null,
      isAccepted ? JSON.stringify(ending.accepted) : null,
      isAccepted ? ending.regenerationId : null,
    ],
  );
  for (const { offer } of answer.rows) {
    const { id: offerId, status, endedAt, expiredBecause, accepted, regenerationId } = offer;
    if (status === 'open' || endedAt === null) throw new TypeError('An offer that has ended has a time and a status.');
    const end = { offerId, status, endedAt, expiredBecause, accepted, regenerationId };
    await appendEvent(transaction, jobId, { type: 'offer-ended', ...end });
  }
}
