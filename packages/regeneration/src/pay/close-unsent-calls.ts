import type { Transaction } from '@retake/db';
import { advanceCall } from './advance-call.ts';
import { endHold } from './end-hold.ts';

/**
 * Gives back what is held for calls of a regeneration that were never sent, when the regeneration ends: the permission to
 * send needs its lease, so they never will be.
 */
export async function closeUnsentCalls(transaction: Transaction, regenerationId: string): Promise<void> {
  const unsent = await transaction.query<{ id: string }>(
    `SELECT id FROM provider_calls WHERE regeneration_id = $1 AND state = 'intent'`,
    [regenerationId],
  );
  for (const { id } of unsent.rows) {
    const failure = { code: null, message: 'The change ended before this was sent.' };
    const closed = await advanceCall(transaction, id, 'refuse', { failure });
    if (closed !== undefined) await endHold(transaction, closed);
  }
}
