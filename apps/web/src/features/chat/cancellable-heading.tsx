import type { RegenerationView } from '@retake/contracts';
import type { ReactNode } from 'react';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { cancelRegeneration } from '../../transport/jobs-api.ts';
import { Button } from '../../ui/button.tsx';
import { useCommand } from '../jobs/use-command.ts';

interface CancellableHeadingProps {
  regeneration: RegenerationView;
  icon: ReactNode;
  /** A few words under the title. */
  note?: string;
}

/** The heading of a change that has not ended: what it is, and a way to stop it. */
export function CancellableHeading({ regeneration, icon, note }: CancellableHeadingProps) {
  const { jobId } = useJobConnection();
  const isOnline = useJobState((state) => state.connection === 'online');
  const { run, isBusy } = useCommand();
  return (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        {regeneration.title}
        {note !== undefined && <span className="block text-xs font-normal text-ink-3">{note}</span>}
      </span>
      <Button
        size="sm"
        aria-label={`Cancel: ${regeneration.title}`}
        disabled={isBusy || !isOnline}
        onClick={() => run(() => cancelRegeneration(jobId, regeneration.id))}
      >
        Cancel
      </Button>
    </>
  );
}
