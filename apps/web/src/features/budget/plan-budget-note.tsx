import type { Plan } from '@retake/contracts';
import { useJob } from '../../transport/job-provider.tsx';
import { describePlannedBudget } from './budget-sentences.ts';

/** Under a plan that takes the budget near its end or past it. */
export function PlanBudgetNote({ plan }: { plan: Plan }) {
  const budget = useJob((job) => job.budget);
  const note = describePlannedBudget(budget, plan);
  if (note === null) return null;
  return (
    <p data-testid="plan-budget" className="border-t bg-accent-soft px-3 py-2 text-xs text-accent-text">
      {note}
    </p>
  );
}
