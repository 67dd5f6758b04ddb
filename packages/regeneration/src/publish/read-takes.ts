import type { TakeView } from '@retake/contracts';
import { type Queryable, translateError } from '@retake/db';

/** What became of the takes of a change so far, in order: published, or failed. None of a change that does not exist. */
export async function readTakes(database: Queryable, regenerationId: string): Promise<readonly TakeView[]> {
  try {
    const answer = await database.query<{ takes: readonly TakeView[] }>(
      'SELECT takes FROM regenerations WHERE id = $1',
      [regenerationId],
    );
    return answer.rows[0]?.takes ?? [];
  } catch (error) {
    throw translateError(error);
  }
}
