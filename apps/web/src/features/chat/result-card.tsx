import { type Plan, type RegenerationView, toPlanOfClips } from '@retake/contracts';
import { Check, Columns2, Redo2, Undo2 } from 'lucide-react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { redoLast, undoLast } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { usePlayback, useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import { DecidedPlan } from '../plan/decided-plan.tsx';
import { CompareReturn } from '../versions/compare-return.tsx';
import { findResultComparison } from '../versions/find-result-comparison.ts';
import { FailedClips } from './failed-clips.tsx';
import { PromptChanges } from './prompt-changes.tsx';
import { Card } from './regeneration-card.tsx';

/**
 * The newest result offers what can be done about it; older ones, and those that were kept, only tell that they happened.
 * Clips that stayed as they were are told by all of them: what was asked for is still missing there.
 */
export function ResultCard({ regeneration }: { regeneration: RegenerationView }) {
  const isNewest = useJob((job) => job.cut?.number === regeneration.cutNumber);
  const isKept = useWorkspaceState((state) => state.keptIds.has(regeneration.id));
  const isMaking = regeneration.kind === 'sample' || regeneration.kind === 'import';
  const isOpen = isNewest && !isKept && !isMaking;
  const heading = (
    <>
      <Check aria-hidden className="text-ok" />
      <span className="min-w-0 flex-1">{regeneration.title}</span>
      <span className="text-xs font-normal text-ink-3 tabular-nums">cut {regeneration.cutNumber}</span>
    </>
  );
  return (
    <Card regeneration={regeneration} heading={heading}>
      {isOpen && regeneration.plan !== null && (
        <DecidedPlan plan={toDonePlan(regeneration.plan, regeneration.clips)} isDone />
      )}
      {isOpen && <PromptChanges clips={regeneration.clips} />}
      <FailedClips regeneration={regeneration} />
      {isOpen && <ResultActions regeneration={regeneration} />}
    </Card>
  );
}

/** What was done and paid of a plan: clips that stayed as they were cost nothing and are named by themselves. */
function toDonePlan(plan: Plan, clips: RegenerationView['clips']): Plan {
  const failed = new Set(clips.filter(({ error }) => error !== null).map(({ clip }) => clip));
  return toPlanOfClips(plan, (clip) => !failed.has(clip));
}

function ResultActions({ regeneration }: { regeneration: RegenerationView }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const playback = usePlayback();
  const cut = useJob((job) => job.cut);
  const clips = useJob((job) => job.clips);
  const { run, isBusy } = useCommand();
  const comparison = findResultComparison(clips, regeneration);
  const isUndo = regeneration.kind === 'undo';
  const isReturn = regeneration.kind === 'rewind' || regeneration.kind === 'redo';
  return (
    <footer className="flex flex-wrap gap-1.5 border-t px-3 py-2.5">
      {isReturn && cut !== null && <CompareReturn cut={cut} />}
      {comparison !== null && (
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
      )}
      {isUndo && cut?.canRedo === true && (
        <Button size="sm" disabled={isBusy} onClick={() => run(() => redoLast(jobId))}>
          <Redo2 aria-hidden />
          Redo
        </Button>
      )}
      {!isUndo && cut?.canUndo === true && (
        <Button size="sm" disabled={isBusy} onClick={() => run(() => undoLast(jobId))}>
          <Undo2 aria-hidden />
          Undo
        </Button>
      )}
      <Button size="sm" variant="ghost" className="ml-auto" onClick={() => workspace.keep(regeneration.id)}>
        Keep
      </Button>
    </footer>
  );
}
