import { type Plan, type PlanRow, toRowKey } from '@retake/contracts';
import { Check, Minus } from 'lucide-react';
import { toPrice, toWait } from '../chat/figures.ts';
import { routeNames, toDecidedText, toRowName } from './change-text.ts';
import { PlanList } from './plan-list.tsx';
import { PlanTotals } from './plan-totals.tsx';

interface DecidedPlanProps {
  plan: Plan;
  /** All rows that there were to choose from, where some were left out. */
  offered?: Plan;
  /** The wait is over. */
  isDone?: boolean;
}

/** A plan that cannot be changed any more, in the form of the checklist that it was or could have been. */
export function DecidedPlan({ plan, offered = plan, isDone = false }: DecidedPlanProps) {
  const taken = new Map(plan.rows.map((row) => [toRowKey(row), row]));
  return (
    <>
      <PlanList label="Plan">
        {offered.rows.map((row) => (
          <DecidedRow
            key={toRowKey(row)}
            row={taken.get(toRowKey(row)) ?? row}
            isTaken={taken.has(toRowKey(row))}
            isDone={isDone}
          />
        ))}
      </PlanList>
      {offered.rows.length > 1 && (
        <div className="border-t">
          <PlanTotals plan={plan} offered={offered.rows} isDone={isDone} />
        </div>
      )}
    </>
  );
}

function DecidedRow({ row, isTaken, isDone }: { row: PlanRow; isTaken: boolean; isDone: boolean }) {
  const Icon = isTaken ? Check : Minus;
  return (
    <li className="flex gap-2.5 px-3 py-2 text-xs text-ink-2 tabular-nums">
      <Icon
        role="img"
        aria-label={isTaken ? 'on' : 'left out'}
        className={`mt-0.5 size-3.5 shrink-0 ${isTaken ? 'text-ok' : 'text-ink-3'}`}
      />
      <span className="min-w-0 flex-1">
        <span className={`break-words ${isTaken ? 'text-ink' : 'text-ink-3 line-through'}`}>
          <span className="font-medium">{toRowName(row)}</span> {toDecidedText(row)}
        </span>
        <span className="block text-ink-3">
          {routeNames[row.route]}
          {!isDone && ` · ${toWait(row.waitMs)}`}
        </span>
      </span>
      <span className="text-ink">{toPrice(row.priceMicros)}</span>
    </li>
  );
}
