import type { OfferView } from '@retake/contracts';
import { Ban, Check, Clock, ListChecks, RotateCcw } from 'lucide-react';
import { useJob, useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { confirmOffer } from '../../transport/offers-api.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useCommand } from '../jobs/use-command.ts';
import { DecidedPlan } from './decided-plan.tsx';
import { toOfferState } from './offer-state.ts';
import { OpenOffer } from './open-offer.tsx';

const icons = { open: ListChecks, accepted: Check, declined: Ban, replaced: Ban, expired: Clock } as const;

/** A plan that a reply proposes, with what has become of it. */
export function OfferCard({ offer }: { offer: OfferView }) {
  const { heading, note } = toOfferState(offer);
  const Icon = icons[offer.status];
  const isOpen = offer.status === 'open';
  return (
    <section
      aria-label={`Offer: ${offer.title}`}
      data-testid="offer"
      data-status={offer.status}
      className={classNames(
        'mt-2 overflow-hidden rounded-xl border bg-surface-2 text-sm',
        isOpen ? 'border-accent' : 'border-line-strong',
      )}
    >
      <header className="flex min-h-10 flex-wrap items-center gap-x-2 px-3 py-2">
        <Icon
          aria-hidden
          className={classNames('size-4 shrink-0', offer.status === 'accepted' ? 'text-ok' : 'text-ink-3')}
        />
        <h3 className="font-medium text-ink">{heading}</h3>
        {note !== null && <p className="basis-full pl-6 text-xs text-ink-3">{note}</p>}
      </header>
      {isOpen ? <OpenOffer offer={offer} /> : <EndedOffer offer={offer} />}
    </section>
  );
}

/** What was offered, folded away: what was started of it has a card of its own. */
function EndedOffer({ offer }: { offer: OfferView }) {
  return (
    <>
      <details className="border-t">
        <summary className="cursor-pointer px-3 py-2 text-xs text-ink-2 marker:text-ink-3 hover:text-ink">
          {offer.title}
        </summary>
        <DecidedPlan plan={offer.accepted ?? offer.plan} offered={offer.plan} isDone />
      </details>
      {offer.status === 'expired' && <AskAgain offer={offer} />}
    </>
  );
}

/** Only for the newest offer: older ones have been talked about since. */
function AskAgain({ offer }: { offer: OfferView }) {
  const { jobId } = useJobConnection();
  const isNewest = useJob((job) => job.messages.findLast((message) => message.offer !== null)?.offer?.id === offer.id);
  const isOnline = useJobState((state) => state.connection === 'online');
  const { run, isBusy } = useCommand();
  if (!isNewest) return null;
  return (
    <footer className="border-t px-3 py-2.5">
      <Button size="sm" disabled={isBusy || !isOnline} onClick={() => run(() => confirmOffer(jobId, offer.id))}>
        <RotateCcw aria-hidden />
        Quote again
      </Button>
    </footer>
  );
}
