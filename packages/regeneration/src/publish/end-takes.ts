import { RetakeError } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { endRegeneration } from '../lease/end-regeneration.ts';
import { getFencedJob } from '../lease/fence.ts';
import { assertNoOpenCall } from '../pay/assert-no-open-call.ts';
import type { Lease } from '../types.ts';
import { readTakes } from './read-takes.ts';

/**
 * Ends a change whose takes are published, or recorded as failed, in one fenced transaction. Cut, order and verdicts stay as
 * they are.
 *
 * @throws RetakeError `LEASE_LOST`; `CANCELLED` when somebody has asked to cancel; `PAID_CALL_OPEN` while the end of
 *   something that the run has bought for a take that was made is not known.
 */
export function endTakes(database: Database, lease: Lease): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    const takes = await readTakes(transaction, lease.regenerationId);
    const givenUp = takes.filter(({ error }) => error !== null).map(({ take }) => take);
    await assertNoOpenCall(transaction, lease.regenerationId, { takes: givenUp });
    await endRegeneration(
      transaction,
      job,
      { id: lease.regenerationId, status: 'running' },
      { as: 'complete', cutNumber: null, failedClips: [], takes },
    );
  });
}
