import type { RegenerationView } from '@retake/contracts';
import { Clock } from 'lucide-react';
import { DecidedPlan } from '../plan/decided-plan.tsx';
import { TakesList } from '../takes/takes-list.tsx';
import { CancellableHeading } from './cancellable-heading.tsx';
import { Card } from './regeneration-card.tsx';

export function QueuedCard({ regeneration }: { regeneration: RegenerationView }) {
  const heading = (
    <CancellableHeading
      regeneration={regeneration}
      icon={<Clock aria-hidden className="text-ink-3" />}
      note={regeneration.position === 1 ? 'Starts next' : `Number ${regeneration.position} in line`}
    />
  );
  return (
    <Card regeneration={regeneration} heading={heading}>
      {regeneration.plan !== null && <DecidedPlan plan={regeneration.plan} />}
      <TakesList regeneration={regeneration} />
    </Card>
  );
}
