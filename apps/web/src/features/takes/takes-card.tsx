import type { RegenerationView } from '@retake/contracts';
import { Clapperboard, RotateCcw } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { restoreVersion, retryRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../chat/regeneration-card.tsx';
import { findAskedClip } from '../clips/find-asked-clip.ts';
import { useCommand } from '../jobs/use-command.ts';
import { usePlayback, useWorkspace } from '../jobs/workspace-context.tsx';
import { TakeTile } from './take-tile.tsx';

/** Takes of a clip to choose from. The video shows none of them until one is used; the others stay among the versions. */
export function TakesCard({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const playback = usePlayback();
  const clip = useJob((job) => findAskedClip(job.clips, regeneration));
  const isMoved = clip !== undefined && clip.number !== regeneration.clips[0]?.clip;
  const { run, isBusy } = useCommand();
  const failed = regeneration.takes.find(({ error }) => error !== null);
  const isRetried = useJob(({ running, queue, ended }) =>
    [running, ...queue, ...ended].some((entry) => entry?.retryOf === regeneration.id),
  );
  const heading = (
    <>
      <Clapperboard aria-hidden className="text-accent-text" />
      <span className="min-w-0 flex-1">
        {regeneration.title}
        {isMoved && <span className="block text-xs font-normal text-ink-3">Now clip {clip.number}</span>}
      </span>
    </>
  );
  if (clip === undefined) return <Card regeneration={regeneration} heading={heading} />;
  return (
    <Card regeneration={regeneration} heading={heading}>
      <ul aria-label={`Takes of clip ${clip.number}`} className="grid grid-cols-2 gap-2 border-t p-2">
        {regeneration.takes.map(({ take, version, error }) => (
          <TakeTile
            key={take}
            clip={clip}
            take={take}
            version={clip.versions.find((entry) => entry.number === version)}
            problem={error?.message ?? null}
            isBusy={isBusy}
            onPlay={() => playback.pause()}
            onUse={(chosen) => run(() => restoreVersion(jobId, clip.number, chosen))}
            onCompare={(after) => {
              playback.pause();
              workspace.compare({ clip: clip.number, before: clip.version, after });
            }}
          />
        ))}
      </ul>
      {failed?.error?.retryable === true && !isRetried && (
        <footer className="border-t px-3 py-2.5">
          <Button size="sm" disabled={isBusy} onClick={() => run(() => retryRegeneration(jobId, regeneration.id))}>
            <RotateCcw aria-hidden />
            Try again what failed
          </Button>
        </footer>
      )}
    </Card>
  );
}
