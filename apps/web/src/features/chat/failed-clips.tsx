import type { RegenerationView } from '@retake/contracts';
import { CircleAlert, RotateCcw } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { retryRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';

/** Clips that stayed as they were although the change was published, each with its reason, to be tried again together. */
export function FailedClips({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const isRetried = useJob(({ running, queue, ended }) =>
    [running, ...queue, ...ended].some((entry) => entry?.retryOf === regeneration.id),
  );
  const { run, isBusy } = useCommand();
  const failed = regeneration.clips.filter(({ error }) => error !== null);
  if (failed.length === 0) return null;
  return (
    <section aria-label="Clips that stayed as they were" className="border-t px-3 py-2.5 text-sm text-ink-2">
      <ul className="space-y-1.5">
        {failed.map(({ clip, error }) => (
          <li key={clip} className="flex gap-2">
            <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
            <span>
              <span className="font-medium text-ink">Clip {clip} stayed as it was.</span> {error?.message}
            </span>
          </li>
        ))}
      </ul>
      {!isRetried && (
        <Button
          size="sm"
          className="mt-2"
          disabled={isBusy}
          onClick={() => run(() => retryRegeneration(jobId, regeneration.id))}
        >
          <RotateCcw aria-hidden />
          {failed.length === 1 ? `Retry clip ${failed[0]?.clip}` : `Retry ${failed.length} clips`}
        </Button>
      )}
    </section>
  );
}
