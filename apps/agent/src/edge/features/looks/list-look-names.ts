import { listLooks } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';

/** By which names looks are saved: words of a message that are one of them mean that look. */
export async function listLookNames({ database, ownerId }: Pick<EdgeParts, 'database' | 'ownerId'>): Promise<string[]> {
  const looks = await listLooks(database, { ownerId });
  return looks.map(({ name }) => name);
}
