import { type Queryable, translateError } from '@retake/db';

/** What the finished steps of a regeneration have made, by name. */
export async function readSteps(database: Queryable, regenerationId: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    const answer = await database.query<{ name: string; output: unknown }>(
      'SELECT name, output FROM run_steps WHERE regeneration_id = $1',
      [regenerationId],
    );
    return new Map(answer.rows.map(({ name, output }) => [name, output]));
  } catch (error) {
    throw translateError(error);
  }
}
