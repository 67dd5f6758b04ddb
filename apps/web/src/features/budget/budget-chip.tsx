import { Wallet } from 'lucide-react';
import { useJob } from '../../transport/job-provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Popover } from '../../ui/popover.tsx';
import { describeBudget, toBudgetLabel } from './budget-sentences.ts';

/** In the header from 80 % of the budget on: how much is gone, and on a click what is left and how to get more. */
export function BudgetChip() {
  const budget = useJob((job) => job.budget);
  if (budget.warning === undefined) return null;
  const label = toBudgetLabel(budget);
  return (
    <Popover
      label="Budget"
      trigger={
        <button
          type="button"
          data-testid="budget-chip"
          className={classNames(
            'inline-flex h-6 shrink-0 items-center gap-1.5 rounded-full px-2 text-2xs font-medium tabular-nums',
            budget.warning === 'reached' ? 'bg-danger-soft text-danger' : 'bg-accent-soft text-accent-text',
          )}
        >
          <Wallet aria-hidden className="size-3.5" />
          <span className="max-sm:sr-only">{label}</span>
        </button>
      }
    >
      <div className="flex flex-col gap-1.5 px-4 py-3.5 text-sm">
        <p className="font-medium">{label}</p>
        <p className="text-ink-2">{describeBudget(budget)}</p>
        <p className="text-ink-2">
          Looks, order, transitions and sound stay free. “/budget 10” in the chat sets it to $10.
        </p>
      </div>
    </Popover>
  );
}
