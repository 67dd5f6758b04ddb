import { type Queryable, translateError } from '@retake/db';

/** A provider that denies so often in a row what it has confirmed before, over so long a time, will not change its mind. */
const denialsAtLeast = 5;

interface Denied {
  readonly callId: string;
  readonly overMs: number;
}

/**
 * Counts that the provider does not know the prediction of an open call.
 *
 * @returns whether it has said so often enough, and over so long a time, to be believed
 * @throws RetakeError `DATABASE_UNAVAILABLE`
 */
export async function recordDenial(database: Queryable, { callId, overMs }: Denied): Promise<{ isLost: boolean }> {
  try {
    const answer = await database.query<{ isLost: boolean }>(
      `UPDATE provider_calls SET denials = denials + 1, denied_since = coalesce(denied_since, clock_timestamp())
       WHERE id = $1 AND state = 'created'
       RETURNING denials >= $2 AND denied_since <= clock_timestamp() - make_interval(secs => $3 / 1000.0) AS "isLost"`,
      [callId, denialsAtLeast, overMs],
    );
    return { isLost: answer.rows[0]?.isLost ?? false };
  } catch (error) {
    throw translateError(error);
  }
}

/** The provider knows the prediction of a call: what it said before counts no more. @throws RetakeError `DATABASE_UNAVAILABLE` */
export async function forgetDenials(database: Queryable, callId: string): Promise<void> {
  try {
    await database.query('UPDATE provider_calls SET denials = 0, denied_since = NULL WHERE id = $1 AND denials > 0', [
      callId,
    ]);
  } catch (error) {
    throw translateError(error);
  }
}
