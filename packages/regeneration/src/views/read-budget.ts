import { type BudgetView, toBudgetWarning } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** The budget of a job, in micro-dollars; undefined when there is no such job any more. */
export async function findBudget(database: Queryable, jobId: string): Promise<BudgetView | undefined> {
  const answer = await database.query<BudgetView>(
    `SELECT limit_micros AS "limitMicros", reserved_micros AS "reservedMicros", spent_micros AS "spentMicros"
     FROM budgets WHERE job_id = $1`,
    [jobId],
  );
  const budget = answer.rows[0];
  if (budget === undefined) return undefined;
  const warning = toBudgetWarning(budget.limitMicros, budget.reservedMicros + budget.spentMicros);
  return warning === undefined ? budget : { ...budget, warning };
}

/** The budget of a job that is there. */
export async function readBudget(database: Queryable, jobId: string): Promise<BudgetView> {
  return (await findBudget(database, jobId))!;
}
