import { Ellipsis, GitBranch, History } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { forkBefore, rewindToBefore } from '../../transport/jobs-api.ts';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { useCommand } from '../jobs/use-command.ts';
import { useWorkspace } from '../jobs/workspace-context.tsx';

/** What can be done about a message that has changed the video. */
export function MessageMenu({ messageId }: { messageId: string }) {
  const { jobId } = useJobConnection();
  const workspace = useWorkspace();
  const router = useRouter();
  const isOnline = useJobState((state) => state.connection === 'online');
  const { run, isBusy } = useCommand();
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label="Go back to before this message"
          disabled={isBusy || !isOnline}
          className="absolute top-1.5 left-0 inline-flex size-7 items-center pointer-coarse:top-0.5 pointer-coarse:size-9 justify-center rounded-md text-ink-3 opacity-0 transition-opacity group-hover:opacity-100 hover:bg-surface-3 hover:text-ink focus-visible:opacity-100 disabled:pointer-events-none data-[state=open]:bg-surface-3 data-[state=open]:opacity-100 pointer-coarse:opacity-100 [&_svg]:size-4"
        >
          <Ellipsis aria-hidden />
        </button>
      }
      align="start"
    >
      <MenuItem
        onSelect={() =>
          void run(async () => {
            await rewindToBefore(jobId, messageId);
            workspace.followChat();
          })
        }
      >
        <History aria-hidden />
        Go back to before this
      </MenuItem>
      <MenuItem
        onSelect={() =>
          void run(async () => {
            router.push(`/jobs/${await forkBefore(jobId, messageId)}`);
          })
        }
      >
        <GitBranch aria-hidden />
        Branch off before this
      </MenuItem>
    </Menu>
  );
}
