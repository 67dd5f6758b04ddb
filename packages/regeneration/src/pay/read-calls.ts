import { RetakeError } from '@retake/contracts';
import { type Queryable, translateError } from '@retake/db';
import { openCallStates } from '../state/call-machine.ts';
import { type CallRow, callColumns, toCall } from './call-row.ts';
import type { ProviderCall } from './types.ts';

async function readCalls(database: Queryable, where: string, values: readonly unknown[]): Promise<ProviderCall[]> {
  try {
    const answer = await database.query<CallRow>(`SELECT ${callColumns} FROM provider_calls ${where}`, [...values]);
    return answer.rows.map(toCall);
  } catch (error) {
    throw translateError(error);
  }
}

/** @throws RetakeError `CALL_NOT_FOUND`, `DATABASE_UNAVAILABLE` */
export async function getCall(database: Queryable, callId: string): Promise<ProviderCall> {
  const [call] = await readCalls(database, 'WHERE id = $1', [callId]);
  if (call === undefined) throw new RetakeError('CALL_NOT_FOUND');
  return call;
}

/** The call that a prediction of the provider was made for. */
export async function findCallByPrediction(
  database: Queryable,
  predictionId: string,
): Promise<ProviderCall | undefined> {
  return (await readCalls(database, 'WHERE prediction_id = $1', [predictionId]))[0];
}

/** Calls whose end is not known, oldest first; of one regeneration when it is named. */
export function listOpenCalls(
  database: Queryable,
  { limit, regenerationId }: { readonly limit: number; readonly regenerationId?: string },
): Promise<ProviderCall[]> {
  return readCalls(
    database,
    'WHERE state = ANY($1) AND regeneration_id = coalesce($2, regeneration_id) ORDER BY created_at, id LIMIT $3',
    [openCallStates, regenerationId ?? null, limit],
  );
}
