import type { RegenerationView } from '@retake/contracts';
import { Clock } from 'lucide-react';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { cancelRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { PlanTable } from './plan-table.tsx';
import { Card } from './regeneration-card.tsx';

export function QueuedCard({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const { run, isBusy } = useCommand();
  const heading = (
    <>
      <Clock aria-hidden className="text-ink-3" />
      <span className="min-w-0 flex-1">
        {regeneration.title}
        <span className="block text-xs font-normal text-ink-3">
          {regeneration.position === 1 ? 'Starts next' : `Number ${regeneration.position} in line`}
        </span>
      </span>
      <Button
        size="sm"
        variant="ghost"
        disabled={isBusy}
        onClick={() => run(() => cancelRegeneration(jobId, regeneration.id))}
      >
        Cancel
      </Button>
    </>
  );
  return (
    <Card regeneration={regeneration} heading={heading}>
      {regeneration.plan !== null && <PlanTable plan={regeneration.plan} />}
    </Card>
  );
}
