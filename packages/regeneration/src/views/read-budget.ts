import type { BudgetView } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** The share of the limit, in percent, from which on people are warned. */
const warnPercent = 80;

function toWarning({ limitMicros, reservedMicros, spentMicros }: BudgetView): BudgetView['warning'] {
  const used = reservedMicros + spentMicros;
  if (used === 0 || used * 100 < limitMicros * warnPercent) return undefined;
  return used < limitMicros ? 'near' : 'reached';
}

/** The budget of a job, in micro-dollars; undefined when there is no such job any more. */
export async function findBudget(database: Queryable, jobId: string): Promise<BudgetView | undefined> {
  const answer = await database.query<BudgetView>(
    `SELECT limit_micros AS "limitMicros", reserved_micros AS "reservedMicros", spent_micros AS "spentMicros"
     FROM budgets WHERE job_id = $1`,
    [jobId],
  );
  const budget = answer.rows[0];
  if (budget === undefined) return undefined;
  const warning = toWarning(budget);
  return warning === undefined ? budget : { ...budget, warning };
}

/** The budget of a job that is there. */
export async function readBudget(database: Queryable, jobId: string): Promise<BudgetView> {
  return (await findBudget(database, jobId))!;
}
