import type { JobStatus } from '@retake/contracts';
import { classNames } from './class-names.ts';

const looks: Record<JobStatus, { label: string; dot: string }> = {
  draft: { label: 'Draft', dot: 'bg-ink-3' },
  generating: { label: 'Preparing', dot: 'bg-accent animate-pulse' },
  completed: { label: 'Ready', dot: 'bg-ok' },
  regenerating: { label: 'Changing', dot: 'bg-accent animate-pulse' },
  failed: { label: 'Last change failed', dot: 'bg-danger' },
  cancelled: { label: 'Last change cancelled', dot: 'bg-ink-3' },
};

/** `isCompact` leaves only the dot on a phone; its words are still read out. */
export function StatusPill({ status, isCompact = false }: { status: JobStatus; isCompact?: boolean }) {
  const { label, dot } = looks[status];
  return (
    <span
      data-testid="job-status"
      data-status={status}
      className={classNames(
        'inline-flex h-5 shrink-0 items-center gap-1.5 rounded-full border px-2 text-2xs font-medium text-ink-2',
        isCompact && 'max-sm:border-0 max-sm:px-1',
      )}
    >
      <span aria-hidden className={classNames('size-1.5 rounded-full', dot)} />
      <span className={isCompact ? 'max-sm:sr-only' : undefined}>{label}</span>
    </span>
  );
}
