import { z } from 'zod';

export const budgetViewSchema = z.object({
  limitMicros: z.int().min(0),
  reservedMicros: z.int().min(0),
  spentMicros: z.int().min(0),
  /** From 80 % held or spent on; `reached` when nothing is left. Absent below. */
  warning: z.enum(['near', 'reached']).optional(),
});
export type BudgetView = z.infer<typeof budgetViewSchema>;

/** The share of the limit, in percent, from which on people are warned. */
const warnPercent = 80;

/** What a budget warns of when so much of it is held or spent. Pure. */
export function toBudgetWarning(limitMicros: number, usedMicros: number): BudgetView['warning'] {
  if (usedMicros === 0 || usedMicros * 100 < limitMicros * warnPercent) return undefined;
  return usedMicros < limitMicros ? 'near' : 'reached';
}
