import type { CutView } from '@retake/contracts';
import { Columns2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { listCuts } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { usePlayback, useWorkspace } from '../jobs/workspace-context.tsx';
import type { Comparison } from '../jobs/workspace-store.ts';
import { findChangedVersion } from './find-changed-version.ts';

/**
 * Puts a clip as it was in the cut before beside what it shows since the video went along its history. No button where only
 * order or sound differ, nor while that is not known.
 */
export function CompareReturn({ cut }: { cut: CutView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const playback = usePlayback();
  const [comparison, setComparison] = useState<Comparison>();
  useEffect(() => {
    let isGone = false;
    listCuts(jobId).then(
      (cuts) => {
        const before = cuts.find(({ number }) => number === cut.number - 1);
        if (!isGone) setComparison(before && findChangedVersion(before, cut));
      },
      // Comparing is an offer: without an answer it is not made, and the versions of a clip still can be compared.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [jobId, cut]);
  if (comparison === undefined) return null;
  return (
    <Button
      size="sm"
      onClick={() => {
        playback.pause();
        workspace.compare(comparison);
      }}
    >
      <Columns2 aria-hidden />
      Compare
    </Button>
  );
}
