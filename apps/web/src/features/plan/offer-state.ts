import type { OfferView } from '@retake/contracts';

/** What has become of an offer, as a heading and, where it needs one, a sentence. */
export function toOfferState({ status, expiredBecause }: Pick<OfferView, 'status' | 'expiredBecause'>): {
  readonly heading: string;
  readonly note: string | null;
} {
  switch (status) {
    case 'open':
      return { heading: 'Choose what to change', note: null };
    case 'accepted':
      return { heading: 'Accepted', note: null };
    case 'declined':
      return { heading: 'Declined', note: 'Nothing was spent.' };
    case 'replaced':
      return { heading: 'Replaced', note: 'Something else was asked for before it was answered. Nothing was spent.' };
    case 'expired':
      return expiredBecause === 'clip-changed'
        ? { heading: 'Expired', note: 'One of its clips shows something else now, so the price no longer holds.' }
        : { heading: 'Expired', note: 'It was not answered within a day, so the price no longer holds.' };
  }
}
