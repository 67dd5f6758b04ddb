import type { ClipView } from '@retake/contracts';
import { Redo2, Undo2 } from 'lucide-react';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { redoLast, undoLast } from '../../transport/jobs-api.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useCommand } from '../jobs/use-command.ts';

/** Undo and redo of one clip, while the others keep what they have. */
export function ClipWays({ clip }: { clip: ClipView }) {
  const { jobId } = useJobConnection();
  const { run, isBusy } = useCommand();
  return (
    <>
      <IconButton
        size="sm"
        label={`Undo the last change of clip ${clip.number}`}
        disabled={isBusy || clip.canUndo !== true}
        onClick={() => run(() => undoLast(jobId, [clip.number]))}
      >
        <Undo2 />
      </IconButton>
      <IconButton
        size="sm"
        label={`Redo clip ${clip.number}`}
        disabled={isBusy || clip.canRedo !== true}
        onClick={() => run(() => redoLast(jobId, [clip.number]))}
      >
        <Redo2 />
      </IconButton>
    </>
  );
}
