import { type Queryable, translateError } from '@retake/db';

/**
 * The name by which this database knows its own work at a provider. It never changes.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`
 */
export async function getInstallationId(database: Queryable): Promise<string> {
  try {
    const answer = await database.query<{ id: string }>('SELECT id FROM installations');
    return answer.rows[0]!.id;
  } catch (error) {
    throw translateError(error);
  }
}
