import type { Plan } from '@retake/contracts';
import { toPrice, toWait } from '../chat/figures.ts';
import { toRowCount } from './change-text.ts';

interface PlanTotalsProps {
  plan: Plan;
  /** Rows that there were to choose from. */
  offered?: Plan['rows'];
  /** The wait is over. */
  isDone?: boolean;
}

/** What a plan comes to: clips or takes, price, the most that is spent, wait. */
export function PlanTotals({ plan, offered = plan.rows, isDone = false }: PlanTotalsProps) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 px-3 py-2 text-xs text-ink-2 tabular-nums">
      <span>{toRowCount(offered, plan.rows.length)}</span>
      <span className="ml-auto font-semibold text-ink">{toPrice(plan.totalMicros)}</span>
      {!isDone && plan.maxMicros > 0 && <span>at most {toPrice(plan.maxMicros)}</span>}
      {!isDone && <span>{toWait(plan.waitMs)}</span>}
    </p>
  );
}
