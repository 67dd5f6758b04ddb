import type { Database } from '@retake/db';
import { isOpenCall, toNextCallState } from '../state/call-machine.ts';
import { advanceCall } from './advance-call.ts';
import { endHold } from './end-hold.ts';
import type { ProviderCall, SettleCall } from './types.ts';
import { withCall } from './with-call.ts';

const transitions = { succeeded: 'succeed', failed: 'fail', canceled: 'cancel' } as const;

/**
 * Ends a call as the provider says it ended: what it charges takes the place of what was held; a part above that is the loss
 * of the installation. The first end counts; a call that has one is answered as it is.
 *
 * @throws RetakeError `CALL_NOT_FOUND`. TypeError for a call without a prediction.
 */
export function settleCall(database: Database, { callId, outcome, ...facts }: SettleCall): Promise<ProviderCall> {
  return withCall(database, callId, async (transaction, call) => {
    const settled = await advanceCall(transaction, callId, transitions[outcome], facts);
    if (settled === undefined) {
      if (isOpenCall(call.state) || call.state === 'not_created') toNextCallState(call.state, transitions[outcome]);
      return call;
    }
    await endHold(transaction, settled);
    return settled;
  });
}
