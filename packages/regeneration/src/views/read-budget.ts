import type { BudgetView } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/** The budget of a job, in micro-dollars. */
export async function readBudget(database: Queryable, jobId: string): Promise<BudgetView> {
  const answer = await database.query<BudgetView>(
    `SELECT limit_micros AS "limitMicros", reserved_micros AS "reservedMicros", spent_micros AS "spentMicros"
     FROM budgets WHERE job_id = $1`,
    [jobId],
  );
  return answer.rows[0]!;
}
