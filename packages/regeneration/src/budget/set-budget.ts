import { type BudgetView, limits, RetakeError } from '@retake/contracts';
import type { Database } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import type { JobKey } from '../types.ts';
import { readBudget } from '../views/read-budget.ts';

/**
 * Sets how much a job may spend, in micro-dollars. What is spent or reserved already stays.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `BUDGET_INVALID`
 */
export function setBudget(
  database: Database,
  { limitMicros, ...key }: JobKey & { limitMicros: number },
): Promise<BudgetView> {
  return withJobLock(database, key, async (transaction, job) => {
    const isAllowed = Number.isSafeInteger(limitMicros) && limitMicros >= 0 && limitMicros <= limits.budgetMicros;
    if (!isAllowed) throw new RetakeError('BUDGET_INVALID');
    await transaction.query('UPDATE budgets SET limit_micros = $2 WHERE job_id = $1', [job.id, limitMicros]);
    const budget = await readBudget(transaction, job.id);
    await appendEvent(transaction, job.id, { type: 'budget-changed', budget });
    return budget;
  });
}
