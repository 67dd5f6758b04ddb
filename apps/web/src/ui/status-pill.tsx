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

export function StatusPill({ status }: { status: JobStatus }) {
  const { label, dot } = looks[status];
  return (
    <span
      data-testid="job-status"
      data-status={status}
      className="inline-flex h-5 shrink-0 items-center gap-1.5 rounded-full border px-2 text-2xs max-sm:border-0 max-sm:px-1 font-medium text-ink-2"
    >
      <span aria-hidden className={classNames('size-1.5 rounded-full', dot)} />
      <span className="max-sm:sr-only">{label}</span>
    </span>
  );
}
