import type { TakeView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { readTakes } from './read-takes.ts';

/** Adds what became of some takes to what is known of a change; the row of the job is held. Answers all of them, in order. */
export async function saveTakes(
  transaction: Transaction,
  regenerationId: string,
  added: readonly TakeView[],
): Promise<readonly TakeView[]> {
  const known = await readTakes(transaction, regenerationId);
  if (added.length === 0) return known;
  const takes = [...known, ...added].toSorted((a, b) => a.take - b.take);
  await transaction.query('UPDATE regenerations SET takes = $2 WHERE id = $1', [regenerationId, JSON.stringify(takes)]);
  return takes;
}
