import { type Queryable, translateError } from '@retake/db';
import { openCallStates } from '../state/call-machine.ts';
import { type CallRow, callColumns, toCall } from './call-row.ts';
import type { ProviderCall } from './types.ts';

/**
 * Open calls that no run will end: theirs has ended, and so has every one that tries it again and would adopt them; or it
 * was deleted with its job. In turns: those that were taken longest ago come first. Nobody waits for others who ask at once.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`
 */
export async function takeAbandonedCalls(
  database: Queryable,
  { limit }: { readonly limit: number },
): Promise<ProviderCall[]> {
  try {
    const answer = await database.query<CallRow>(
      `UPDATE provider_calls SET swept_at = statement_timestamp() WHERE id = ANY (ARRAY(
         SELECT id FROM provider_calls
         WHERE state = ANY($1) AND NOT EXISTS (
           WITH RECURSIVE tries AS (
             SELECT id, status FROM regenerations WHERE id = provider_calls.regeneration_id
             UNION ALL
             SELECT retry.id, retry.status FROM regenerations retry JOIN tries ON retry.retry_of = tries.id
           )
           SELECT FROM tries WHERE status IN ('queued', 'running')
         )
         ORDER BY swept_at NULLS FIRST, created_at, id LIMIT $2 FOR UPDATE SKIP LOCKED
       ))
       RETURNING ${callColumns}`,
      [openCallStates, limit],
    );
    return answer.rows.map(toCall);
  } catch (error) {
    throw translateError(error);
  }
}
