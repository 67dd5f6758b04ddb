import type { Transaction } from '@retake/db';
import { tellBudget } from './tell-budget.ts';
import type { ProviderCall } from './types.ts';

/**
 * Ends the hold of a call that has just ended, in the same transaction: its charge takes the place of the hold, or, when
 * nothing was made, nothing does. Ledger, budget of the job and budget of the day change together; a job that was
 * deleted has no budget any more.
 */
export async function endHold(transaction: Transaction, call: ProviderCall): Promise<void> {
  const kind = call.chargeMicros === null ? 'release' : 'settle';
  const chargeMicros = call.chargeMicros ?? 0;
  await transaction.query(
    `INSERT INTO ledger (kind, amount_micros, call_id, owner_id, job_id, day)
     SELECT $2, $3, id, owner_id, job_id, day FROM provider_calls WHERE id = $1`,
    [call.id, kind, call.chargeMicros ?? call.reservedMicros],
  );
  await transaction.query(
    `UPDATE budgets SET reserved_micros = reserved_micros - $2, spent_micros = spent_micros + $3 WHERE job_id = $1`,
    [call.jobId, call.reservedMicros, chargeMicros],
  );
  await transaction.query(
    `UPDATE day_budgets SET reserved_micros = reserved_micros - $2, spent_micros = spent_micros + $3
     WHERE (owner_id, day) = (SELECT owner_id, day FROM provider_calls WHERE id = $1)`,
    [call.id, call.reservedMicros, chargeMicros],
  );
  await tellBudget(transaction, call.jobId);
}
