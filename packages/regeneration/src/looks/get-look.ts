import { RetakeError, type SavedLookView } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { listLooks } from './list-looks.ts';

const named = 12;

/**
 * A saved look by its name, in any case.
 *
 * @throws RetakeError `LOOK_NOT_FOUND` with the names that there are
 */
export async function getLook(
  database: Queryable,
  { ownerId, name }: { readonly ownerId: string; readonly name: string },
): Promise<SavedLookView> {
  const looks = await listLooks(database, { ownerId });
  const found = looks.find((look) => look.name.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const names = looks.slice(0, named).map((look) => look.name);
  const known =
    names.length === 0
      ? 'None is saved yet. Say "save the look of clip 2 as" and a name.'
      : `Saved: ${names.join(', ')}${looks.length > named ? ' and more' : ''}.`;
  throw new RetakeError('LOOK_NOT_FOUND', { message: `There is no saved look “${name}”. ${known}` });
}
