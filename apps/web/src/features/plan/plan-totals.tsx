import type { Plan } from '@retake/contracts';
import { toPrice, toWait } from '../chat/figures.ts';

interface PlanTotalsProps {
  plan: Plan;
  /** Rows that there were to choose from. */
  offered?: number;
  /** The wait is over. */
  isDone?: boolean;
}

/** What a plan comes to: clips, price, the most that is spent, wait. */
export function PlanTotals({ plan, offered = plan.rows.length, isDone = false }: PlanTotalsProps) {
  const { length } = plan.rows;
  const clips = length === offered ? `${length} ${length === 1 ? 'clip' : 'clips'}` : `${length} of ${offered} clips`;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 px-3 py-2 text-xs text-ink-2 tabular-nums">
      <span>{clips}</span>
      <span className="ml-auto font-semibold text-ink">{toPrice(plan.totalMicros)}</span>
      {!isDone && plan.maxMicros > 0 && <span>at most {toPrice(plan.maxMicros)}</span>}
      {!isDone && <span>{toWait(plan.waitMs)}</span>}
    </p>
  );
}
