import type { ClipView } from '@retake/contracts';
import { Layers } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { restoreVersion } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { useWorkspace } from '../jobs/workspace-context.tsx';
import { ClipWays } from './clip-ways.tsx';
import { VersionRow } from './version-row.tsx';

/** The versions of a clip, newest first; any of them can be compared with the current one or be made current. */
export function VersionStrip({ clip, tabIndex }: { clip: ClipView; tabIndex: 0 | -1 }) {
  const [open, setOpen] = useState(false);
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const { run, isBusy } = useCommand();
  const restore = (version: number) =>
    run(async () => {
      await restoreVersion(jobId, clip.number, version);
      setOpen(false);
    });
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button size="sm" variant="ghost" className="px-1.5" tabIndex={tabIndex}>
          <Layers aria-hidden />
          <span className="tabular-nums">
            <span className="sr-only">Versions of clip {clip.number}: </span>v{clip.version}
            {clip.versions.length > 1 && <span className="text-ink-3"> of {clip.versions.length}</span>}
          </span>
        </Button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={`Versions of clip ${clip.number}`}
          // Else the first button would have the focus, and its tooltip would stand over the list on a phone too.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className="z-30 flex max-h-[min(24rem,60dvh)] w-[min(22rem,calc(100vw-1.5rem))] animate-fade-in flex-col rounded-xl border border-line-strong bg-surface-2 shadow-pop outline-none"
        >
          <header className="flex items-center border-b py-1 pr-1.5 pl-3">
            <h3 className="mr-auto text-xs font-medium text-ink-2">Clip {clip.number} · versions</h3>
            <ClipWays clip={clip} />
          </header>
          <ol className="slim-scroll min-h-0 flex-1 overflow-y-auto p-1.5">
            {clip.versions.toReversed().map((version) => (
              <VersionRow
                key={version.id}
                clip={clip}
                version={version}
                isBusy={isBusy}
                onRestore={() => restore(version.number)}
                onCompare={() => {
                  setOpen(false);
                  workspace.compare({ clip: clip.number, before: version.number, after: clip.version });
                }}
              />
            ))}
          </ol>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
