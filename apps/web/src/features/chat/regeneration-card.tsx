import type { RegenerationView } from '@retake/contracts';
import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { TakesCard } from '../takes/takes-card.tsx';
import { FailureCard } from './failure-card.tsx';
import { QueuedCard } from './queued-card.tsx';
import { ResultCard } from './result-card.tsx';
import { RunningCard } from './running-card.tsx';

/** A change in the conversation, drawn by where it stands: waiting, running, done, failed, cancelled. */
export function RegenerationCard({ regeneration }: { regeneration: RegenerationView }) {
  if (regeneration.kind === 'variations' && hasTakesToShow(regeneration)) {
    return <TakesCard regeneration={regeneration} />;
  }
  switch (regeneration.status) {
    case 'queued':
      return <QueuedCard regeneration={regeneration} />;
    case 'running':
      return <RunningCard regeneration={regeneration} />;
    case 'completed':
      return <ResultCard regeneration={regeneration} />;
    case 'failed':
      return <FailureCard regeneration={regeneration} />;
    case 'cancelled':
      return <p className="text-xs text-ink-3">Cancelled: {regeneration.title}</p>;
  }
}

/** Takes that came are shown also when the change was cancelled; a failed or waiting one shows them beside its own words. */
function hasTakesToShow({ status, takes }: RegenerationView): boolean {
  return status === 'running' || status === 'completed' || (status === 'cancelled' && takes.length > 0);
}

interface CardProps {
  regeneration: RegenerationView;
  heading: ReactNode;
  tone?: 'plain' | 'danger';
  children?: ReactNode;
}

/** The frame that all of them share. `data-status` is what a test waits for. */
export function Card({ regeneration, heading, tone = 'plain', children }: CardProps) {
  return (
    <section
      aria-label={regeneration.title}
      data-testid="regeneration"
      data-status={regeneration.status}
      data-kind={regeneration.kind}
      data-regeneration={regeneration.id}
      className={classNames(
        'overflow-hidden rounded-xl border bg-surface-2',
        tone === 'danger' ? 'border-danger/40' : 'border-line-strong',
      )}
    >
      <header className="flex min-h-10 items-center gap-2 px-3 py-2 text-sm font-medium text-ink [&_svg]:size-4 [&_svg]:shrink-0">
        {heading}
      </header>
      {children}
    </section>
  );
}
