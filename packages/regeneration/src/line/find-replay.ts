import { type RegenerationView, RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { findRegeneration } from '../views/read-regenerations.ts';

/**
 * What an earlier request with the same key has started, as it is now. Undefined for a new key.
 *
 * @throws RetakeError `IDEMPOTENCY_CONFLICT` when the key came with another request.
 */
export async function findReplay(
  database: Queryable,
  { jobId, key, hash }: { jobId: string; key: string; hash: string },
): Promise<RegenerationView | undefined> {
  const answer = await database.query<{ id: string; request_hash: string }>(
    'SELECT id, request_hash FROM regenerations WHERE job_id = $1 AND idempotency_key = $2',
    [jobId, key],
  );
  const known = answer.rows[0];
  if (known === undefined) return undefined;
  if (known.request_hash !== hash) throw new RetakeError('IDEMPOTENCY_CONFLICT');
  return findRegeneration(database, { jobId, regenerationId: known.id });
}
