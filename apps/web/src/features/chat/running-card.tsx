import type { RegenerationView } from '@retake/contracts';
import { Check, LoaderCircle } from 'lucide-react';
import { useJobState } from '../../transport/job-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { DecidedPlan } from '../plan/decided-plan.tsx';
import { CancellableHeading } from './cancellable-heading.tsx';
import { toWait } from './figures.ts';
import { PromptChanges } from './prompt-changes.tsx';
import { Card } from './regeneration-card.tsx';
import { type StepRow, toStepRows } from './step-rows.ts';

export function RunningCard({ regeneration }: { regeneration: RegenerationView }) {
  const { id, plan } = regeneration;
  const progress = useJobState((state) => state.progress[id]);
  const heading = (
    <CancellableHeading
      regeneration={regeneration}
      icon={<LoaderCircle aria-hidden className="animate-spin text-accent-text" />}
    />
  );
  return (
    <Card regeneration={regeneration} heading={heading}>
      {plan !== null && <DecidedPlan plan={plan} />}
      <PromptChanges clips={regeneration.clips} />
      <ol aria-label="Steps" className="flex flex-col gap-2.5 border-t px-3 py-3">
        {toStepRows(regeneration, progress).map((row) => (
          <Step key={row.step} row={row} />
        ))}
      </ol>
    </Card>
  );
}

function Step({ row }: { row: StepRow }) {
  return (
    <li data-testid={`step-${row.step}`} data-state={row.state}>
      <div
        className={classNames(
          'mb-1.5 flex h-4 items-center text-xs',
          row.state === 'waiting' ? 'text-ink-3' : 'text-ink',
        )}
      >
        <span className="flex-1">{row.label}</span>
        {row.state === 'done' && <Check aria-label="done" className="size-3.5 text-ok" />}
        {row.state === 'active' && row.percent !== null && (
          <span className="text-ink-2 tabular-nums">
            {row.leftMs !== null && `${toWait(row.leftMs)} left · `}
            {Math.round(row.percent)} %
          </span>
        )}
      </div>
      <ProgressBar label={row.label} percent={row.percent} />
    </li>
  );
}
