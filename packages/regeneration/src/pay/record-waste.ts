import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getCall } from './read-calls.ts';
import type { RecordWaste } from './types.ts';

/**
 * Books what a prediction has cost that no call waits for. Whoever asked for it was told that nothing is charged, so it is
 * the loss of the installation: of the day, when it is known whose it was, and of no job. Once a prediction: booking it
 * again changes nothing.
 *
 * @returns whether it was booked by this call.
 * @throws RetakeError `CALL_NOT_FOUND`
 */
export function recordWaste(database: Database, waste: RecordWaste): Promise<{ readonly isNew: boolean }> {
  return withTransaction(database, async (transaction) => {
    const call = waste.callId === null ? undefined : await getCall(transaction, waste.callId);
    const jobId = call?.jobId ?? waste.jobId;
    const owner = await transaction.query<{ owner_id: string }>('SELECT owner_id FROM jobs WHERE id = $1 FOR UPDATE', [
      jobId,
    ]);
    const ownerId = call?.ownerId ?? owner.rows[0]?.owner_id ?? null;
    const booked = await transaction.query(
      `INSERT INTO ledger (kind, amount_micros, call_id, prediction_id, owner_id, job_id, is_estimate, day)
       VALUES ('waste', $1, $2, $3, $4, $5, $6, (now() AT TIME ZONE 'UTC')::date) ON CONFLICT DO NOTHING`,
      [waste.chargeMicros, call?.id ?? null, waste.predictionId, ownerId, jobId, waste.isEstimate ?? false],
    );
    if (booked.rowCount === 0) return { isNew: false };
    if (ownerId !== null) await lose(transaction, ownerId, waste.chargeMicros);
    return { isNew: true };
  });
}

async function lose(transaction: Transaction, ownerId: string, chargeMicros: number): Promise<void> {
  await transaction.query(
    `INSERT INTO day_budgets (owner_id, day, spent_micros) VALUES ($1, (now() AT TIME ZONE 'UTC')::date, $2)
     ON CONFLICT (owner_id, day) DO UPDATE SET spent_micros = day_budgets.spent_micros + excluded.spent_micros`,
    [ownerId, chargeMicros],
  );
}
