import type { JobSummary } from '@retake/contracts';
import { AlertDialog } from 'radix-ui';
import { deleteJob } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from './use-command.ts';

interface DeleteDialogProps {
  job: JobSummary;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onDeleted: () => void;
}

export function DeleteDialog({ job, open, onOpenChange, onDeleted }: DeleteDialogProps) {
  const { run, isBusy } = useCommand();
  const remove = () =>
    run(async () => {
      await deleteJob(job.id);
      onOpenChange(false);
      onDeleted();
    });
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/65" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-40 w-[min(92vw,26rem)] -translate-1/2 animate-fade-in rounded-xl border border-line-strong bg-surface-1 p-5 shadow-pop">
          <AlertDialog.Title className="text-base font-semibold">Delete “{job.title}”?</AlertDialog.Title>
          <AlertDialog.Description className="mt-1 text-sm text-ink-2">
            All of its clips, versions, cuts and messages are deleted. This cannot be undone.
          </AlertDialog.Description>
          <div className="mt-5 flex justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button variant="ghost">Keep it</Button>
            </AlertDialog.Cancel>
            <Button variant="danger" disabled={isBusy} onClick={remove}>
              Delete
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
