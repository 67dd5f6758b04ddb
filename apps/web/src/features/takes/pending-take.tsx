import type { PlanRow } from '@retake/contracts';
import { useJobState } from '../../transport/job-provider.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toPrice } from '../chat/figures.ts';
import { BlankTake } from './blank-take.tsx';
import { toTakeProgress } from './take-progress.ts';

interface PendingTakeProps {
  regenerationId: string;
  take: number;
  row: PlanRow;
  /** What only this take is asked for. */
  text: string | null;
}

/** A take that is being made, in the place where it will stand. */
export function PendingTake({ regenerationId, take, row: { priceMicros }, text }: PendingTakeProps) {
  const progress = useJobState((state) => state.progress[regenerationId]);
  const { label, percent } = toTakeProgress(progress, take);
  return (
    <BlankTake
      testId={`pending-take-${take}`}
      stage={
        <div className="w-full px-4">
          <p className="mb-1.5 text-2xs font-medium">{label}</p>
          <ProgressBar label={`Take ${take}`} percent={percent} className="bg-white/25" />
        </div>
      }
    >
      <span className="flex justify-between gap-1 text-ink">
        <span className="font-medium">Take {take}</span>
        {priceMicros > 0 && toPrice(priceMicros)}
      </span>
      {text !== null && <span className="line-clamp-2 break-words">{text}</span>}
    </BlankTake>
  );
}
