import { type BudgetView, limits, RetakeError } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import type { JobKey } from '../types.ts';
import { readBudget } from '../views/read-budget.ts';

/**
 * Sets how much a job may spend, in micro-dollars: never less than what is spent or reserved already.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `BUDGET_INVALID`
 */
export function setBudget(
  database: Database,
  { limitMicros, ...key }: JobKey & { limitMicros: number },
): Promise<BudgetView> {
  return withJobLock(database, key, (transaction, job) => limitBudget(transaction, job.id, limitMicros));
}

/** The same in a transaction that holds the row of the job. */
export async function limitBudget(transaction: Transaction, jobId: string, limitMicros: number): Promise<BudgetView> {
  const isAllowed = Number.isSafeInteger(limitMicros) && limitMicros >= 0 && limitMicros <= limits.budgetMicros;
  if (!isAllowed) throw new RetakeError('BUDGET_INVALID');
  const set = await transaction.query(
    'UPDATE budgets SET limit_micros = $2 WHERE job_id = $1 AND reserved_micros + spent_micros <= $2',
    [jobId, limitMicros],
  );
  const budget = await readBudget(transaction, jobId);
  if (set.rowCount === 0) throw toTooLow(budget);
  await appendEvent(transaction, jobId, { type: 'budget-changed', budget });
  return budget;
}

function toTooLow({ reservedMicros, spentMicros }: BudgetView): RetakeError {
  // Rounded up: the sum that is named has to be enough when it is asked for.
  const dollars = (Math.ceil((reservedMicros + spentMicros) / 10_000) / 100).toFixed(2);
  return new RetakeError('BUDGET_INVALID', {
    message: `This video has spent or reserved $${dollars} already, so its budget cannot be less.`,
    details: { usedMicros: reservedMicros + spentMicros },
  });
}
