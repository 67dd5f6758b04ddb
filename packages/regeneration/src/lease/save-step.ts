import { type Database, withTransaction } from '@retake/db';
import type { Lease } from '../types.ts';
import { getFencedJob } from './fence.ts';

/**
 * Keeps what a step has made, for a resumed or retried run. The first output of a name wins: a second is dropped, and
 * the first comes back.
 *
 * @throws RetakeError `LEASE_LOST`
 */
export function saveStep<Output>(database: Database, lease: Lease, name: string, output: Output): Promise<Output> {
  return withTransaction(database, async (transaction) => {
    await getFencedJob(transaction, lease);
    await transaction.query(
      `INSERT INTO run_steps (regeneration_id, name, output, epoch) VALUES ($1, $2, $3, $4)
       ON CONFLICT (regeneration_id, name) DO NOTHING`,
      [lease.regenerationId, name, JSON.stringify(output), lease.epoch],
    );
    const kept = await transaction.query<{ output: Output }>(
      'SELECT output FROM run_steps WHERE regeneration_id = $1 AND name = $2',
      [lease.regenerationId, name],
    );
    return kept.rows[0]!.output;
  });
}
