import { type BudgetView, type Plan, toBudgetWarning } from '@retake/contracts';
import { toPrice } from '../chat/figures.ts';

const toUsed = ({ reservedMicros, spentMicros }: BudgetView) => reservedMicros + spentMicros;
const toPercent = (usedMicros: number, limitMicros: number) => Math.floor((usedMicros / limitMicros) * 100);
const toAmount = (micros: number) => (micros === 0 ? '$0' : toPrice(micros));

/** `83 % of budget`: short enough for a header. */
export function toBudgetLabel(budget: BudgetView): string {
  if (budget.warning === 'reached') return 'Budget used up';
  return `${toPercent(toUsed(budget), budget.limitMicros)} % of budget`;
}

/** What of a budget is gone and what is left. */
export function describeBudget(budget: BudgetView): string {
  const { limitMicros, reservedMicros, spentMicros } = budget;
  const held = reservedMicros === 0 ? '' : `, and ${toPrice(reservedMicros)} is held for what is being made`;
  const leftMicros = limitMicros - toUsed(budget);
  const left = leftMicros > 0 ? toPrice(leftMicros) : 'Nothing';
  return `Of ${toAmount(limitMicros)}, ${toAmount(spentMicros)} is spent${held}. ${left} is left.`;
}

/** What a plan does to a budget, when it uses it up or comes near its end; null when neither. */
export function describePlannedBudget(budget: BudgetView, { maxMicros }: Pick<Plan, 'maxMicros'>): string | null {
  if (maxMicros === 0) return null;
  const { limitMicros } = budget;
  const usedMicros = toUsed(budget) + maxMicros;
  if (toBudgetWarning(limitMicros, usedMicros) === undefined) return null;
  if (usedMicros > limitMicros)
    return `This may cost ${toPrice(usedMicros - limitMicros)} more than the budget has left.`;
  const left = limitMicros === usedMicros ? 'nothing' : toPrice(limitMicros - usedMicros);
  return `With this, up to ${toPercent(usedMicros, limitMicros)} % of the budget is used: ${left} is left of ${toPrice(limitMicros)}.`;
}
