import { type Queryable, translateError } from '@retake/db';
import type { Lease } from '../types.ts';

/** How long a lease lasts without a heartbeat; a heartbeat comes every third of it. */
export const leaseTtlMs = 30_000;

/**
 * Prolongs a lease that still lasts, and brings the wish to cancel. `held: false` means that somebody else has the job,
 * or may have it at any moment: stop everything, write nothing. The clock of the database alone counts.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`; the lease may then still be ours, until the time of the last one plus the TTL.
 */
export async function heartbeat(
  database: Queryable,
  lease: Lease,
  { ttlMs = leaseTtlMs }: { ttlMs?: number } = {},
): Promise<{ held: boolean; cancelRequested: boolean }> {
  try {
    const answer = await database.query<{ cancel_requested: boolean }>(
      `UPDATE jobs SET lease_expires_at = clock_timestamp() + make_interval(secs => $4 / 1000.0)
       WHERE id = $1 AND lease_run_id = $2 AND lease_epoch = $3 AND lease_expires_at > clock_timestamp()
       RETURNING cancel_requested_at IS NOT NULL AS cancel_requested`,
      [lease.jobId, lease.regenerationId, lease.epoch, ttlMs],
    );
    const row = answer.rows[0];
    return { held: row !== undefined, cancelRequested: row?.cancel_requested ?? false };
  } catch (error) {
    throw translateError(error);
  }
}
