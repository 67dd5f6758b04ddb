import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';

interface GivenUp {
  readonly clipIds?: readonly string[];
  readonly takes?: readonly number[];
}

/**
 * A clip or a take that was given up may have a call whose end is not known: the sweeper ends it when the regeneration has
 * ended.
 *
 * @throws RetakeError `PAID_CALL_OPEN` while the end of a call for anything else of this regeneration is not known
 */
export async function assertNoOpenCall(
  transaction: Transaction,
  regenerationId: string,
  { clipIds = [], takes = [] }: GivenUp,
): Promise<void> {
  const open = await transaction.query(
    `SELECT FROM provider_calls
     WHERE regeneration_id = $1 AND clip_id <> ALL($2::uuid[]) AND (take IS NULL OR take <> ALL($3::int[]))
       AND state IN ('intent', 'unknown', 'created') LIMIT 1`,
    [regenerationId, clipIds, takes],
  );
  if (open.rowCount !== 0) throw new RetakeError('PAID_CALL_OPEN');
}

/** @throws RetakeError `PAID_CALL_OPEN` while the end of something that was bought for this take is not known */
export async function assertTakeIsSettled(
  transaction: Transaction,
  regenerationId: string,
  take: number,
): Promise<void> {
  const open = await transaction.query(
    `SELECT FROM provider_calls
     WHERE regeneration_id = $1 AND take = $2 AND state IN ('intent', 'unknown', 'created') LIMIT 1`,
    [regenerationId, take],
  );
  if (open.rowCount !== 0) throw new RetakeError('PAID_CALL_OPEN');
}
