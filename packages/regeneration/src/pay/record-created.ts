import type { Database } from '@retake/db';
import { toNextCallState } from '../state/call-machine.ts';
import { advanceCall } from './advance-call.ts';
import type { RecordCreated, RecordedCall } from './types.ts';
import { withCall } from './with-call.ts';

/**
 * Notes that the provider has made a prediction for a call: a fact of the outside world, so no lease is asked for. Telling
 * it again changes nothing. A prediction that the call cannot take, because the call was closed as not created or has
 * another prediction, is an orphan.
 *
 * @throws RetakeError `CALL_NOT_FOUND`. TypeError for a call that was never sent.
 */
export function recordCreated(database: Database, { callId, predictionId }: RecordCreated): Promise<RecordedCall> {
  return withCall(database, callId, async (transaction, call) => {
    const created = await advanceCall(transaction, callId, 'create', { predictionId });
    if (created !== undefined) return { ...created, isOrphan: false };
    if (call.state === 'intent') toNextCallState(call.state, 'create');
    return { ...call, isOrphan: call.predictionId !== predictionId };
  });
}
