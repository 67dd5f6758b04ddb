import type { Database } from '@retake/db';
import { advanceCall } from './advance-call.ts';
import { endHold } from './end-hold.ts';
import type { ProviderCall, RecordNotCreated } from './types.ts';
import { withCall } from './with-call.ts';

/**
 * Closes a call of which it is proven that nothing was made, and gives its hold back, once. A call that turned out to be
 * created, or has ended, is answered as it is.
 *
 * @throws RetakeError `CALL_NOT_FOUND`
 */
export function recordNotCreated(
  database: Database,
  { callId, reason, code }: RecordNotCreated,
): Promise<ProviderCall> {
  return withCall(database, callId, async (transaction, call) => {
    const failure = { code: code ?? null, message: reason };
    const closed = await advanceCall(transaction, callId, 'refuse', { failure });
    if (closed === undefined) return call;
    await endHold(transaction, closed);
    return closed;
  });
}
