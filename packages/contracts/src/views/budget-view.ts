import { z } from 'zod';

export const budgetViewSchema = z.object({
  limitMicros: z.int().min(0),
  reservedMicros: z.int().min(0),
  spentMicros: z.int().min(0),
  /** From 80 % held or spent on; `reached` when nothing is left. Absent below. */
  warning: z.enum(['near', 'reached']).optional(),
});
export type BudgetView = z.infer<typeof budgetViewSchema>;
