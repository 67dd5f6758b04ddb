import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';

/** @throws RetakeError `PAID_CALL_OPEN` while the end of a call of this regeneration is not known */
export async function assertNoOpenCall(transaction: Transaction, regenerationId: string): Promise<void> {
  const open = await transaction.query(
    `SELECT FROM provider_calls WHERE regeneration_id = $1 AND state IN ('intent', 'unknown', 'created') LIMIT 1`,
    [regenerationId],
  );
  if (open.rowCount !== 0) throw new RetakeError('PAID_CALL_OPEN');
}
