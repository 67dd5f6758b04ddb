import type { Transaction } from '@retake/db';
import type { FailedClip } from '../lease/end-regeneration.ts';
import type { PublishCut } from '../records.ts';
import type { Lease } from '../types.ts';

/** Keeps why clips of a published change stayed as they were; answers them by number. */
export async function recordFailedClips(
  transaction: Transaction,
  { regenerationId }: Lease,
  failed: PublishCut['failedClips'],
): Promise<FailedClip[]> {
  const clips: FailedClip[] = [];
  for (const { clipId, error } of failed) {
    const answer = await transaction.query<{ clip: number }>(
      `UPDATE clip_regenerations SET error = $3 WHERE regeneration_id = $1 AND clip_id = $2
       RETURNING clip_number AS clip`,
      [regenerationId, clipId, JSON.stringify(error)],
    );
    const row = answer.rows[0];
    if (row !== undefined) clips.push({ clip: row.clip, error });
  }
  return clips;
}
