import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';

interface Hold {
  readonly jobId: string;
  readonly ownerId: string;
  readonly priceMicros: number;
  readonly dayLimitMicros: number | null;
}

/**
 * Holds money of the job's budget and of the owner's day, or of neither. Each is one conditional UPDATE: of many at once
 * exactly as many succeed as the limit has room for.
 *
 * @throws RetakeError `BUDGET_EXCEEDED`, `DAY_LIMIT_REACHED`, both with `neededMicros` and `leftMicros`
 */
export async function holdMoney(transaction: Transaction, hold: Hold): Promise<void> {
  await holdOfJob(transaction, hold);
  await holdOfDay(transaction, hold);
}

async function holdOfJob(transaction: Transaction, { jobId, priceMicros }: Hold): Promise<void> {
  const held = await transaction.query(
    `UPDATE budgets SET reserved_micros = reserved_micros + $2
     WHERE job_id = $1 AND reserved_micros + spent_micros + $2 <= limit_micros`,
    [jobId, priceMicros],
  );
  if (held.rowCount === 1) return;
  const left = await transaction.query<{ left: number }>(
    'SELECT limit_micros - reserved_micros - spent_micros AS left FROM budgets WHERE job_id = $1',
    [jobId],
  );
  throw new RetakeError('BUDGET_EXCEEDED', {
    details: { neededMicros: priceMicros, leftMicros: Math.max(0, left.rows[0]?.left ?? 0) },
  });
}

/** The start of the transaction decides, so that all its statements mean the same day, also around midnight. */
const today = "(now() AT TIME ZONE 'UTC')::date";

async function holdOfDay(transaction: Transaction, hold: Hold): Promise<void> {
  const { ownerId, priceMicros, dayLimitMicros } = hold;
  await transaction.query(`INSERT INTO day_budgets (owner_id, day) VALUES ($1, ${today}) ON CONFLICT DO NOTHING`, [
    ownerId,
  ]);
  const held = await transaction.query(
    `UPDATE day_budgets SET reserved_micros = reserved_micros + $2
     WHERE owner_id = $1 AND day = ${today}
       AND ($3::bigint IS NULL OR reserved_micros + spent_micros + $2 <= $3::bigint)`,
    [ownerId, priceMicros, dayLimitMicros],
  );
  if (held.rowCount === 1) return;
  const used = await transaction.query<{ used: number }>(
    `SELECT reserved_micros + spent_micros AS used FROM day_budgets WHERE owner_id = $1 AND day = ${today}`,
    [ownerId],
  );
  throw new RetakeError('DAY_LIMIT_REACHED', {
    details: { neededMicros: priceMicros, leftMicros: Math.max(0, (dayLimitMicros ?? 0) - (used.rows[0]?.used ?? 0)) },
  });
}
