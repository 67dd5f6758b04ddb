import { type Queryable, translateError } from '@retake/db';

/** What the finished steps of a regeneration, and of those that it tries again, have made, by name. */
export async function readSteps(database: Queryable, regenerationId: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    const answer = await database.query<{ name: string; output: unknown }>(
      `WITH RECURSIVE tried AS (
         SELECT id, retry_of FROM regenerations WHERE id = $1
         UNION ALL
         SELECT earlier.id, earlier.retry_of FROM regenerations earlier JOIN tried ON earlier.id = tried.retry_of
       )
       SELECT name, output FROM run_steps JOIN tried ON tried.id = run_steps.regeneration_id`,
      [regenerationId],
    );
    return new Map(answer.rows.map(({ name, output }) => [name, output]));
  } catch (error) {
    throw translateError(error);
  }
}
