import { RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';

/**
 * Deletes a saved look; clips that have it keep it.
 *
 * @throws RetakeError `LOOK_NOT_FOUND`
 */
export async function deleteLook(
  database: Queryable,
  { ownerId, lookId }: { readonly ownerId: string; readonly lookId: string },
): Promise<void> {
  const answer = await database.query('DELETE FROM looks WHERE owner_id = $1 AND id = $2', [ownerId, lookId]);
  if (answer.rowCount === 0) throw new RetakeError('LOOK_NOT_FOUND');
}
