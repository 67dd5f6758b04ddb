import { type Plan, toRowKey } from '@retake/contracts';
import { useJobState } from '../../transport/job-provider.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toPrice } from '../chat/figures.ts';
import { toDecidedText } from '../plan/change-text.ts';
import { PlanTotals } from '../plan/plan-totals.tsx';
import { BlankTake } from './blank-take.tsx';
import { toTakeProgress } from './take-progress.ts';

interface PendingTakesProps {
  regenerationId: string;
  plan: Plan;
}

/** Takes that are being made, in the places where they will stand. Their pictures come all at once, when the last is done. */
export function PendingTakes({ regenerationId, plan }: PendingTakesProps) {
  // Takes by a model differ in their seeds alone: their words stand in the heading already.
  const areVaried = new Set(plan.rows.map(toDecidedText)).size > 1;
  return (
    <>
      <ul aria-label="Takes that are being made" className="grid grid-cols-2 gap-2 border-t p-2">
        {plan.rows.map((row, index) => (
          <PendingTake
            key={toRowKey(row)}
            regenerationId={regenerationId}
            take={row.take ?? index + 1}
            priceMicros={row.priceMicros}
            text={areVaried ? toDecidedText(row) : null}
          />
        ))}
      </ul>
      <div className="border-t">
        <PlanTotals plan={plan} />
      </div>
    </>
  );
}

interface PendingTakeProps {
  regenerationId: string;
  take: number;
  priceMicros: number;
  /** What only this take is asked for. */
  text: string | null;
}

function PendingTake({ regenerationId, take, priceMicros, text }: PendingTakeProps) {
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
