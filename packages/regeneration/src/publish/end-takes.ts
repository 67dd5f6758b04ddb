import { type Failure, RetakeError } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { endRegeneration } from '../lease/end-regeneration.ts';
import { getFencedJob } from '../lease/fence.ts';
import { assertNoOpenCall } from '../pay/assert-no-open-call.ts';
import type { Lease } from '../types.ts';
import { saveTakes } from './save-takes.ts';

interface EndTakes {
  readonly lease: Lease;
  /** Takes that could not be made; the others are published. */
  readonly failures: readonly { readonly take: number; readonly error: Failure }[];
}

/**
 * Ends a change that has made takes, in one fenced transaction: what could not be made, and the end. Cut, order and verdicts
 * stay as they are.
 *
 * @throws RetakeError `LEASE_LOST`; `CANCELLED` when somebody has asked to cancel; `PAID_CALL_OPEN` while the end of
 *   something that the run has bought for a take that was made is not known.
 */
export function endTakes(database: Database, { lease, failures }: EndTakes): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if (job.isCancelRequested) throw new RetakeError('CANCELLED');
    await assertNoOpenCall(transaction, lease.regenerationId, { takes: failures.map(({ take }) => take) });
    const failed = failures.map(({ take, error }) => ({ take, version: null, error }));
    const takes = await saveTakes(transaction, lease.regenerationId, failed);
    await endRegeneration(
      transaction,
      job,
      { id: lease.regenerationId, status: 'running' },
      { as: 'complete', cutNumber: null, failedClips: [], takes },
    );
  });
}
