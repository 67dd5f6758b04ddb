import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getCall } from './read-calls.ts';
import type { ProviderCall } from './types.ts';

/**
 * Runs a short transaction that holds a call and, before it, the row of its job, as every writer of the job does. No
 * lease is asked for: what a provider has done is so, whoever works on the job.
 *
 * @throws RetakeError `CALL_NOT_FOUND`, and what `run` throws.
 */
export function withCall<Result>(
  database: Database,
  callId: string,
  run: (transaction: Transaction, call: ProviderCall) => Promise<Result>,
): Promise<Result> {
  return withTransaction(database, async (transaction) => {
    const { jobId } = await getCall(transaction, callId);
    await transaction.query('SELECT FROM jobs WHERE id = $1 FOR UPDATE', [jobId]);
    await transaction.query('SELECT FROM provider_calls WHERE id = $1 FOR UPDATE', [callId]);
    return run(transaction, await getCall(transaction, callId));
  });
}
