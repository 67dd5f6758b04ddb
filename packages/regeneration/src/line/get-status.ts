import { type RegenerationStatus, RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';

/**
 * The status of a regeneration, read while the row of its job is held, so that it cannot change until the end of the
 * transaction.
 *
 * @throws RetakeError `REGENERATION_NOT_FOUND`
 */
export async function getStatus(
  transaction: Transaction,
  { jobId, regenerationId }: { jobId: string; regenerationId: string },
): Promise<RegenerationStatus> {
  const answer = await transaction.query<{ status: RegenerationStatus }>(
    'SELECT status FROM regenerations WHERE id = $1 AND job_id = $2',
    [regenerationId, jobId],
  );
  const row = answer.rows[0];
  if (row === undefined) throw new RetakeError('REGENERATION_NOT_FOUND');
  return row.status;
}
