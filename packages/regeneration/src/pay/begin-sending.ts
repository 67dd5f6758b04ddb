import { RetakeError } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { getFencedJob } from '../lease/fence.ts';
import { toNextCallState } from '../state/call-machine.ts';
import type { Lease } from '../types.ts';
import { advanceCall } from './advance-call.ts';
import { getCall } from './read-calls.ts';
import type { ProviderCall } from './types.ts';

/**
 * The one permission to send the request that creates: it is given once, to a worker that holds the lease. From here on
 * the call counts as possibly made, until the opposite is proven.
 *
 * @throws RetakeError `LEASE_LOST`, `CANCELLED`, `CALL_NOT_FOUND`. TypeError for a call that was sent or has ended.
 */
export function beginSending(database: Database, lease: Lease, callId: string): Promise<ProviderCall> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const call = await getCall(transaction, callId);
    if (call.regenerationId !== lease.regenerationId) throw new RetakeError('CALL_NOT_FOUND');
    toNextCallState(call.state, 'send');
    return (await advanceCall(transaction, callId, 'send'))!;
  });
}
