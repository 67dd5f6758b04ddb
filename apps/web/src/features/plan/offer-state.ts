import type { OfferView, Plan } from '@retake/contracts';
import { toPrice } from '../chat/figures.ts';
import { toRowCount } from './change-text.ts';

/** What has become of an offer, as a heading and, where it needs one, a sentence. */
export function toOfferState({ status, expiredBecause, plan, accepted }: OfferView): {
  readonly heading: string;
  readonly note: string | null;
} {
  switch (status) {
    case 'open':
      return { heading: 'Choose what to change', note: null };
    case 'accepted':
      return { heading: 'Accepted', note: accepted && toPart(plan, accepted) };
    case 'declined':
      return { heading: 'Declined', note: 'Nothing was spent.' };
    case 'replaced':
      return { heading: 'Replaced', note: 'Something else was asked for before it was answered. Nothing was spent.' };
    case 'expired':
      return expiredBecause === 'clip-changed'
        ? { heading: 'Expired', note: 'One of its clips has changed or moved since, so it no longer holds.' }
        : { heading: 'Expired', note: 'It was not answered within a day, so the price no longer holds.' };
  }
}

/** `2 of 3 clips, $0.42`: what of a plan was started. */
function toPart({ rows }: Plan, accepted: Plan): string {
  return `${toRowCount(rows, accepted.rows.length)}, ${toPrice(accepted.totalMicros).toLowerCase()}`;
}
