import type { SavedLookView } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { type LookRow, lookColumns, toSavedLook } from './saved-look.ts';

/** The looks that an owner has saved, by name. */
export async function listLooks(
  database: Queryable,
  { ownerId }: { readonly ownerId: string },
): Promise<SavedLookView[]> {
  const answer = await database.query<LookRow>(
    `SELECT ${lookColumns} FROM looks WHERE owner_id = $1 ORDER BY lower(name)`,
    [ownerId],
  );
  return answer.rows.map(toSavedLook);
}
