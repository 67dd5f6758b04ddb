import type { CutView } from '@retake/contracts';
import { Columns2 } from 'lucide-react';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { listCuts } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { usePlayback, useWorkspace } from '../jobs/workspace-context.tsx';
import { findChangedVersion } from './find-changed-version.ts';

/** Puts a clip as it was in the cut before beside what it shows since the video went back. */
export function CompareReturn({ cut }: { cut: CutView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const playback = usePlayback();
  const { run, isBusy } = useCommand();
  const compare = async () => {
    const before = (await listCuts(jobId)).find(({ number }) => number === cut.number - 1);
    const comparison = before && findChangedVersion(before, cut);
    if (comparison === undefined) return;
    playback.pause();
    workspace.compare(comparison);
  };
  return (
    <Button size="sm" disabled={isBusy} onClick={() => run(compare)}>
      <Columns2 aria-hidden />
      Compare
    </Button>
  );
}
