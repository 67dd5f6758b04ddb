import type { TakeView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { readTakes } from './read-takes.ts';

/** Stores what became of a take with its change, in the place of what was known of it; the row of the job is held. */
export async function saveTake(transaction: Transaction, regenerationId: string, made: TakeView): Promise<void> {
  const others = (await readTakes(transaction, regenerationId)).filter(({ take }) => take !== made.take);
  const takes = [...others, made].toSorted((a, b) => a.take - b.take);
  await transaction.query('UPDATE regenerations SET takes = $2 WHERE id = $1', [regenerationId, JSON.stringify(takes)]);
}
