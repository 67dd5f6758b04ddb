import { type Database, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { getFencedJob } from '../lease/fence.ts';
import type { Lease } from '../types.ts';

interface PromptChange {
  readonly clipId: string;
  readonly originalPrompt: string;
  readonly modifiedPrompt: string;
}

/**
 * Tells what the prompts of the changed clips become. What an earlier attempt has told already is not told again.
 *
 * @throws RetakeError `LEASE_LOST`
 */
export function recordPrompts(database: Database, lease: Lease, changes: readonly PromptChange[]): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    for (const { clipId, originalPrompt, modifiedPrompt } of changes) {
      const updated = await transaction.query<{ clip: number }>(
        `UPDATE clip_regenerations SET original_prompt = $3, modified_prompt = $4
         WHERE regeneration_id = $1 AND clip_id = $2
           AND (original_prompt, modified_prompt) IS DISTINCT FROM ($3::text, $4::text)
         RETURNING clip_number AS clip`,
        [lease.regenerationId, clipId, originalPrompt, modifiedPrompt],
      );
      const row = updated.rows[0];
      if (row === undefined) continue;
      await appendEvent(transaction, job.id, {
        type: 'prompt-changed',
        regenerationId: lease.regenerationId,
        clip: row.clip,
        originalPrompt,
        modifiedPrompt,
      });
    }
  });
}
