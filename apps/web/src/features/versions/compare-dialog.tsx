import { type ClipView, toRoleLabel, toVersionLabel } from '@retake/contracts';
import { useState } from 'react';
import { useJob } from '../../transport/job-provider.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { SelectBox } from '../../ui/select-box.tsx';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import type { Comparison } from '../jobs/workspace-store.ts';
import { type CompareMode, CompareStage } from './compare-stage.tsx';
import { findComparison } from './find-comparison.ts';

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
  const clips = useJob((job) => job.clips);
  const [mode, setMode] = useState<CompareMode>('wipe');
  const versions = clip.versions.map((version) => ({
    value: String(version.number),
    label: `v${version.number} ${toVersionLabel(version)}`,
  }));
  const comparable = clips.filter((entry) => entry.versions.length > 1 || entry.id === clip.id);
  const changeClip = (value: string) => {
    const next = findComparison(clips.find((entry) => String(entry.number) === value));
    if (next !== null) workspace.compare(next);
  };
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-5 py-2.5">
        <SelectBox
          label="Before"
          value={String(comparison.before)}
          options={versions}
          onChange={(value) => workspace.compare({ ...comparison, before: Number(value) })}
        />
        <div className="flex gap-2 max-sm:order-last max-sm:w-full">
          {comparable.length > 1 && (
            <SelectBox
              label="Clip"
              value={String(clip.number)}
              options={comparable.map((entry) => ({
                value: String(entry.number),
                label: `${entry.number} ${toRoleLabel(entry)}`,
              }))}
              onChange={changeClip}
            />
          )}
          <SegmentedControl
            label="How to compare"
            value={mode}
            onChange={setMode}
            options={[
              { value: 'wipe', label: 'Wipe' },
              { value: 'side', label: 'Side by side' },
            ]}
          />
        </div>
        <SelectBox
          label="After"
          value={String(comparison.after)}
          options={versions}
          onChange={(value) => workspace.compare({ ...comparison, after: Number(value) })}
        />
      </div>
      <CompareStage comparison={comparison} mode={mode} />
    </>
  );
}
