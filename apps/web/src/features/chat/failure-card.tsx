import type { RegenerationView } from '@retake/contracts';
import { CircleAlert, RotateCcw } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { retryRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import { TakesList } from '../takes/takes-list.tsx';
import { Card } from './regeneration-card.tsx';

export function FailureCard({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const isDismissed = useWorkspaceState((state) => state.keptIds.has(regeneration.id));
  const hasCut = useJob((job) => job.cut !== null);
  const { run, isBusy } = useCommand();
  const heading = (
    <>
      <CircleAlert aria-hidden className="text-danger" />
      <span className="min-w-0 flex-1">{regeneration.title}</span>
      <span className="text-xs font-normal text-danger">failed</span>
    </>
  );
  return (
    <Card regeneration={regeneration} heading={heading} tone="danger">
      <p className="px-3 pb-3 text-sm text-ink-2">
        {regeneration.error?.message ?? 'It stopped without a reason.'}
        {hasCut && ' Your video is as it was.'}
      </p>
      <TakesList regeneration={regeneration} />
      {!isDismissed && (
        <footer className="flex gap-2 border-t px-3 py-2.5">
          {regeneration.error?.retryable === true && (
            <Button
              size="sm"
              variant="primary"
              disabled={isBusy}
              onClick={() => run(() => retryRegeneration(jobId, regeneration.id))}
            >
              <RotateCcw aria-hidden />
              Retry
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={() => workspace.keep(regeneration.id)}>
            Dismiss
          </Button>
        </footer>
      )}
    </Card>
  );
}
