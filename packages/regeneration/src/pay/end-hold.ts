import type { Transaction } from '@retake/db';
import { tellBudget } from './tell-budget.ts';
import type { ProviderCall } from './types.ts';

/**
 * Ends the hold of a call that has just ended, in the same transaction: its charge takes the place of the hold, or, when
 * nothing was made, nothing does. What is charged above the hold was never agreed to: it counts for the day and not for
 * the job. Ledger, budget of the job and budget of the day change together; a job that was deleted has no budget any more.
 */
export async function endHold(transaction: Transaction, call: ProviderCall): Promise<void> {
  const { reservedMicros } = call;
  const chargeMicros = call.chargeMicros ?? 0;
  const paidMicros = Math.min(chargeMicros, reservedMicros);
  const isEstimate = call.chargeSource !== 'told';
  if (call.chargeMicros === null) {
    await book(transaction, call, { kind: 'release', amountMicros: reservedMicros, isEstimate: false });
  } else {
    await book(transaction, call, { kind: 'settle', amountMicros: paidMicros, isEstimate });
    const excessMicros = chargeMicros - paidMicros;
    if (excessMicros > 0) await book(transaction, call, { kind: 'excess', amountMicros: excessMicros, isEstimate });
  }
  await transaction.query(
    `UPDATE budgets SET reserved_micros = reserved_micros - $2, spent_micros = spent_micros + least($2, $3::bigint)
     WHERE job_id = $1`,
    [call.jobId, reservedMicros, chargeMicros],
  );
  await transaction.query(
    `UPDATE day_budgets SET reserved_micros = reserved_micros - $2, spent_micros = spent_micros + $3
     WHERE (owner_id, day) = (SELECT owner_id, day FROM provider_calls WHERE id = $1)`,
    [call.id, reservedMicros, chargeMicros],
  );
  await tellBudget(transaction, call.jobId);
}

interface Entry {
  readonly kind: 'settle' | 'release' | 'excess';
  readonly amountMicros: number;
  readonly isEstimate: boolean;
}

async function book(
  transaction: Transaction,
  { id }: ProviderCall,
  { kind, amountMicros, isEstimate }: Entry,
): Promise<void> {
  await transaction.query(
    `INSERT INTO ledger (kind, amount_micros, is_estimate, call_id, owner_id, job_id, day)
     SELECT $2, $3, $4, id, owner_id, job_id, day FROM provider_calls WHERE id = $1`,
    [id, kind, amountMicros, isEstimate],
  );
}
