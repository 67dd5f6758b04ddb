import { type Queryable, translateError } from '@retake/db';
import { type CallRow, callColumns, toCall } from './call-row.ts';
import type { ProviderCall } from './types.ts';

interface FindFailedCall {
  readonly regenerationId: string;
  readonly clipId: string;
  readonly requestHash: string;
}

/**
 * A call of a request that has ended without a clip since the regeneration was put into the line: its worker may have
 * died before it could say so, and whoever goes on must not buy again. A retry by a person puts it into the line anew.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`
 */
export async function findFailedCall(
  database: Queryable,
  { regenerationId, clipId, requestHash }: FindFailedCall,
): Promise<ProviderCall | undefined> {
  try {
    const answer = await database.query<CallRow>(
      `SELECT ${callColumns} FROM provider_calls call
       WHERE regeneration_id = $1 AND clip_id = $2 AND request_hash = $3
         AND (state IN ('failed', 'canceled') OR state = 'not_created' AND failure->>'code' IS NOT NULL)
         AND created_at >= (SELECT queued_at FROM regenerations WHERE regenerations.id = $1)
       ORDER BY created_at DESC LIMIT 1`,
      [regenerationId, clipId, requestHash],
    );
    return answer.rows[0] && toCall(answer.rows[0]);
  } catch (error) {
    throw translateError(error);
  }
}
