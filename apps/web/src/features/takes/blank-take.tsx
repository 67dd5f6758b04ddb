import type { ReactNode } from 'react';
import { useJob } from '../../transport/job-provider.tsx';
import { classNames } from '../../ui/class-names.ts';

interface BlankTakeProps {
  /** What stands where the picture would be. */
  stage: ReactNode;
  isFailed?: boolean;
  testId: string;
  children: ReactNode;
}

/** The tile of a take that has no picture, as large as one that has. */
export function BlankTake({ stage, isFailed = false, testId, children }: BlankTakeProps) {
  const { width, height } = useJob((job) => job.format);
  return (
    <li
      data-testid={testId}
      className={classNames(
        'flex min-w-0 flex-col overflow-hidden rounded-lg border bg-surface-1',
        isFailed && 'border-danger/40',
      )}
    >
      <div
        className={classNames(
          'flex flex-col items-center justify-center',
          isFailed ? 'bg-danger-soft text-danger' : 'bg-stage text-white',
        )}
        style={{ aspectRatio: `${width} / ${Math.min(height, width)}` }}
      >
        {stage}
      </div>
      <div className="p-2 text-xs leading-snug text-ink-2 tabular-nums">{children}</div>
    </li>
  );
}
