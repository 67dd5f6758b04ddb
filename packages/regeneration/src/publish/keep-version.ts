import { type Database, type Transaction, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { getFencedJob } from '../lease/fence.ts';
import type { NewVersion } from '../records.ts';
import type { Lease } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { insertVersions } from './insert-versions.ts';

interface KeepVersion {
  readonly lease: Lease;
  readonly version: NewVersion;
  /** Why its clip does not show it, as a sentence. */
  readonly problem: string;
}

/**
 * Keeps a version that was paid and that its clip is not to show, in one fenced transaction: with the next number, its event,
 * and the reason. It can be seen, compared and restored from then on, also when the change is cancelled. A change, with those
 * that try it again, keeps one for a clip.
 *
 * @returns the number of the version that is kept.
 * @throws RetakeError `LEASE_LOST`
 */
export function keepVersion(database: Database, { lease, version, problem }: KeepVersion): Promise<number> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    const known = await findKept(transaction, lease, version.clipId);
    if (known !== undefined) return known;
    await insertVersions(transaction, lease, [{ ...version, problem }]);
    const versions = await readVersions(transaction, job.id);
    const clips = await readClips(transaction, job.id);
    const kept = versions.find(({ id }) => id === version.id)!;
    await appendEvent(transaction, job.id, {
      type: 'clip-version-added',
      clipId: kept.clipId,
      clip: clips.find(({ id }) => id === kept.clipId)!.number,
      version: toVersionView(kept, toNumbers(versions)),
    });
    return kept.number;
  });
}

async function findKept(
  transaction: Transaction,
  { regenerationId }: Lease,
  clipId: string,
): Promise<number | undefined> {
  const answer = await transaction.query<{ number: number }>(
    `WITH RECURSIVE tried AS (
       SELECT id, retry_of FROM regenerations WHERE id = $1
       UNION ALL
       SELECT earlier.id, earlier.retry_of FROM regenerations earlier JOIN tried ON earlier.id = tried.retry_of
     )
     SELECT number FROM clip_versions
     WHERE clip_id = $2 AND problem IS NOT NULL AND regeneration_id IN (SELECT id FROM tried)`,
    [regenerationId, clipId],
  );
  return answer.rows[0]?.number;
}
