import type { Transaction } from '@retake/db';

/** Takes the offer of a job back, if one is open: it was turned down, or something else was asked for meanwhile. */
export async function endOpenOffer(
  transaction: Transaction,
  jobId: string,
  status: 'declined' | 'replaced',
): Promise<void> {
  await transaction.query(
    "UPDATE offers SET status = $2, ended_at = clock_timestamp() WHERE job_id = $1 AND status = 'open'",
    [jobId, status],
  );
}
