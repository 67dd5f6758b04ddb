import { type BudgetView, type Choice, limits, type Plan, RetakeError } from '@retake/contracts';
import { describePrice } from '@retake/director';

const dollarMicros = 1_000_000;

/**
 * Refuses a plan that the budget has no room for, before it waits in a line; the hold that counts is taken when it runs.
 *
 * @throws RetakeError `BUDGET_EXCEEDED` with how much is missing
 */
export function assertBudget({ maxMicros }: Pick<Plan, 'maxMicros'>, budget: BudgetView): void {
  const usedMicros = budget.reservedMicros + budget.spentMicros;
  const leftMicros = Math.max(0, budget.limitMicros - usedMicros);
  if (maxMicros <= leftMicros) return;
  const missingMicros = maxMicros - leftMicros;
  const enough = Math.ceil((usedMicros + maxMicros) / dollarMicros);
  const isPossible = enough * dollarMicros <= limits.budgetMicros;
  const choices: Choice[] = isPossible ? [{ label: `Raise the budget to $${enough}`, text: `/budget ${enough}` }] : [];
  const left = leftMicros === 0 ? 'nothing' : describePrice(leftMicros);
  throw new RetakeError('BUDGET_EXCEEDED', {
    message: `This may cost ${describePrice(maxMicros)}, and the budget has ${left} left: ${describePrice(missingMicros)} is missing. Nothing was spent.`,
    details: { neededMicros: maxMicros, leftMicros, missingMicros, choices },
  });
}
