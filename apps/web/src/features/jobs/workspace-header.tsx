import { CircleHelp, Redo2, Undo2 } from 'lucide-react';
import { useJob, useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { redoLast, undoLast } from '../../transport/jobs-api.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { ThemeToggle } from '../../ui/theme-toggle.tsx';
import { BudgetChip } from '../budget/budget-chip.tsx';
import { LooksPanel } from '../looks/looks-panel.tsx';
import { SoundPanel } from '../settings/sound-panel.tsx';
import { useCommand } from './use-command.ts';

export function WorkspaceHeader({ onHelp }: { onHelp: () => void }) {
  const { jobId } = useJobConnection();
  const title = useJob((job) => job.title);
  const status = useJob((job) => job.status);
  const cut = useJob((job) => job.cut);
  const isOnline = useJobState((state) => state.connection === 'online');
  const { run, isBusy } = useCommand();
  const isBlocked = isBusy || !isOnline;
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b bg-surface-1 px-3 sm:px-4">
      <Logo withName={false} />
      <span aria-hidden className="text-ink-3">
        /
      </span>
      <p className="min-w-0 truncate text-sm font-medium">{title}</p>
      <StatusPill status={status} isCompact />
      {cut !== null && <p className="hidden text-xs text-ink-3 tabular-nums sm:block">Cut {cut.number}</p>}
      <div className="ml-auto flex items-center gap-0.5">
        <BudgetChip />
        <IconButton
          label="Undo the last change"
          disabled={isBlocked || cut?.canUndo !== true}
          onClick={() => run(() => undoLast(jobId))}
        >
          <Undo2 />
        </IconButton>
        <IconButton
          label="Redo"
          disabled={isBlocked || cut?.canRedo !== true}
          onClick={() => run(() => redoLast(jobId))}
        >
          <Redo2 />
        </IconButton>
        <span aria-hidden className="mx-1.5 h-4 w-px bg-line-strong" />
        <LooksPanel />
        <SoundPanel />
        <IconButton label="Keyboard shortcuts" shortcut="?" className="max-sm:hidden" onClick={onHelp}>
          <CircleHelp />
        </IconButton>
        <ThemeToggle />
      </div>
    </header>
  );
}
