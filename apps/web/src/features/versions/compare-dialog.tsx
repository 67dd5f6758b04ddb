import type { ClipView } from '@retake/contracts';
import { useState } from 'react';
import { useJob } from '../../transport/job-provider.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import type { Comparison } from '../jobs/workspace-store.ts';
import { type CompareMode, CompareStage } from './compare-stage.tsx';
import { VersionSelect } from './version-select.tsx';

export function CompareDialog() {
  const workspace = useWorkspace();
  const comparison = useWorkspaceState((state) => state.comparison);
  const clip = useJob((job) => job.clips.find((entry) => entry.number === comparison?.clip));
  const isOpen = comparison !== null && clip !== undefined;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => !open && workspace.compare(null)}
      title={`Compare clip ${comparison?.clip ?? ''}`}
      description="Two versions of the clip, played together in a loop."
      hideDescription
      className="w-[min(96vw,72rem)]"
      testId="compare-dialog"
    >
      {isOpen && <Comparing comparison={comparison} clip={clip} />}
    </Dialog>
  );
}

function Comparing({ comparison, clip }: { comparison: Comparison; clip: ClipView }) {
  const workspace = useWorkspace();
  const [mode, setMode] = useState<CompareMode>('wipe');
  const change = (change: Partial<Comparison>) => workspace.compare({ ...comparison, ...change });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-2.5">
        <VersionSelect
          label="Before"
          clip={clip}
          version={comparison.before}
          onChange={(before) => change({ before })}
        />
        <SegmentedControl
          label="How to compare"
          value={mode}
          onChange={setMode}
          options={[
            { value: 'wipe', label: 'Wipe' },
            { value: 'side', label: 'Side by side' },
          ]}
        />
        <VersionSelect label="After" clip={clip} version={comparison.after} onChange={(after) => change({ after })} />
      </div>
      <CompareStage comparison={comparison} mode={mode} />
    </>
  );
}
