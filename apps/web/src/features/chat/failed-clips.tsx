import type { RegenerationView } from '@retake/contracts';
import { CircleAlert, RotateCcw } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { retryRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';

/** Clips that stayed as they were although the change was published, each with its reason and its own way to try again. */
export function FailedClips({ regeneration }: { regeneration: RegenerationView }) {
  const failed = regeneration.clips.filter(({ error }) => error !== null);
  if (failed.length === 0) return null;
  return (
    <ul aria-label="Clips that stayed as they were" className="divide-y border-t text-sm text-ink-2">
      {failed.map((row) => (
        <FailedClip key={row.clip} regenerationId={regeneration.id} {...row} />
      ))}
    </ul>
  );
}

function FailedClip({
  regenerationId,
  clip,
  error,
}: { regenerationId: string } & Pick<RegenerationView['clips'][number], 'clip' | 'error'>) {
  const { jobId } = useJobConnection();
  const isRetried = useJob(({ running, queue, ended }) =>
    [running, ...queue, ...ended].some(
      (entry) => entry?.retryOf === regenerationId && entry.clips.some((row) => row.clip === clip),
    ),
  );
  const { run, isBusy } = useCommand();
  return (
    <li className="flex items-start gap-2 px-3 py-2.5">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" />
      <p className="min-w-0 flex-1">
        <span className="font-medium text-ink">Clip {clip} stayed as it was.</span> {error?.message}
        {isRetried && ' It was tried again.'}
      </p>
      {error?.retryable === true && !isRetried && (
        <Button
          size="sm"
          aria-label={`Retry clip ${clip}`}
          disabled={isBusy}
          onClick={() => run(() => retryRegeneration(jobId, regenerationId, [clip]))}
        >
          <RotateCcw aria-hidden />
          Retry
        </Button>
      )}
    </li>
  );
}
