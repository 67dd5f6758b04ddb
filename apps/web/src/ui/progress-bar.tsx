import { Progress } from 'radix-ui';
import { classNames } from './class-names.ts';

interface ProgressBarProps {
  label: string;
  /** 0 to 100, or null while nothing is known. */
  percent: number | null;
  className?: string;
}

export function ProgressBar({ label, percent, className }: ProgressBarProps) {
  return (
    <Progress.Root
      aria-label={label}
      value={percent === null ? null : Math.round(percent)}
      className={classNames('relative h-1 overflow-hidden rounded-full bg-line-strong', className)}
    >
      {percent === null ? (
        <Progress.Indicator className="absolute inset-y-0 w-2/5 animate-indeterminate rounded-full bg-accent" />
      ) : (
        <Progress.Indicator
          className="h-full rounded-full bg-accent transition-[width] duration-300"
          style={{ width: `${percent}%` }}
        />
      )}
    </Progress.Root>
  );
}
