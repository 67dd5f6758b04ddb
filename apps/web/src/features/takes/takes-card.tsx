import type { RegenerationView } from '@retake/contracts';
import { RotateCcw } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { retryRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { PromptChanges } from '../chat/prompt-changes.tsx';
import { Card } from '../chat/regeneration-card.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { PlanTotals } from '../plan/plan-totals.tsx';
import { TakesHeading } from './takes-heading.tsx';
import { TakesList } from './takes-list.tsx';
import { toRetryText } from './to-retry-text.ts';

/**
 * Takes of a clip to choose from, from the moment in which the first is made: one card all the way, so that a take which is
 * played goes on playing when the last one has come. The video shows none of them until one is used; the others stay among
 * the versions.
 */
export function TakesCard({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const { run, isBusy } = useCommand();
  const isRetried = useJob(({ running, queue, ended }) =>
    [running, ...queue, ...ended].some((entry) => entry?.retryOf === regeneration.id),
  );
  const retryText = isRetried ? null : toRetryText(regeneration);
  const isRunning = regeneration.status === 'running';
  return (
    <Card regeneration={regeneration} heading={<TakesHeading regeneration={regeneration} />}>
      <TakesList regeneration={regeneration} />
      {isRunning && <PromptChanges clips={regeneration.clips} />}
      {isRunning && regeneration.plan !== null && (
        <div className="border-t">
          <PlanTotals plan={regeneration.plan} />
        </div>
      )}
      {retryText !== null && (
        <footer className="border-t px-3 py-2.5">
          <Button size="sm" disabled={isBusy} onClick={() => run(() => retryRegeneration(jobId, regeneration.id))}>
            <RotateCcw aria-hidden />
            {retryText}
          </Button>
        </footer>
      )}
    </Card>
  );
}
