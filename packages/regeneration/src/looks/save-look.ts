import { limits, RetakeError, type SavedLookView, type WornLook } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { type LookRow, lookColumns, toSavedLook } from './saved-look.ts';

interface SaveLook {
  readonly ownerId: string;
  /** Names differ by more than their case. */
  readonly name: string;
  readonly look: Pick<WornLook, 'templates' | 'tone'>;
}

/**
 * Keeps a look by its name, for all jobs of the owner. One of the same name is replaced.
 *
 * @throws RetakeError `TOO_MANY_LOOKS`
 */
export function saveLook(database: Database, look: SaveLook): Promise<SavedLookView> {
  return withTransaction(database, (transaction) => keepLook(transaction, look));
}

/** The same in a transaction. */
export async function keepLook(transaction: Transaction, { ownerId, name, look }: SaveLook): Promise<SavedLookView> {
  const answer = await transaction.query<LookRow>(
    `INSERT INTO looks (owner_id, name, templates, tone) VALUES ($1, $2, $3, $4)
       ON CONFLICT (owner_id, lower(name)) DO UPDATE
         SET name = excluded.name, templates = excluded.templates, tone = excluded.tone, saved_at = clock_timestamp()
       RETURNING ${lookColumns}`,
    [ownerId, name, JSON.stringify(look.templates), look.tone === undefined ? null : JSON.stringify(look.tone)],
  );
  const count = await transaction.query<{ looks: number }>(
    'SELECT count(*)::int AS looks FROM looks WHERE owner_id = $1',
    [ownerId],
  );
  if (count.rows[0]!.looks > limits.savedLooks) throw new RetakeError('TOO_MANY_LOOKS');
  return toSavedLook(answer.rows[0]!);
}
