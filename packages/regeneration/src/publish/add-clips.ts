import { type Database, withTransaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import { getFencedJob } from '../lease/fence.ts';
import type { AudioBed, NewClip } from '../records.ts';
import type { Lease } from '../types.ts';
import { readClips, toClipViews } from '../views/read-clips.ts';
import { readVersions } from '../views/read-versions.ts';
import { insertVersions } from './insert-versions.ts';

/**
 * Adds the clips of a new job with their first versions, and its sound. A job that has its clips already, from an
 * earlier attempt, stays as it is.
 *
 * @throws RetakeError `LEASE_LOST`
 */
export function addClips(
  database: Database,
  lease: Lease,
  { clips, audio }: { clips: readonly NewClip[]; audio: AudioBed | null },
): Promise<void> {
  return withTransaction(database, async (transaction) => {
    const job = await getFencedJob(transaction, lease);
    if ((await readClips(transaction, job.id)).length > 0) return;
    await transaction.query(
      `INSERT INTO clips (id, job_id, position, role, section, slot_frames, transition_kind, transition_frames,
         current_version_id)
       SELECT c.id, $1, c.number, c.role, c.section, c."slotFrames", c."transitionAfter" ->> 'kind',
         (c."transitionAfter" ->> 'frames')::int, (c.version ->> 'id')::uuid
       FROM jsonb_to_recordset($2::jsonb) AS c (id uuid, number int, role text, section text, "slotFrames" int,
         "transitionAfter" jsonb, version jsonb)`,
      [job.id, JSON.stringify(clips)],
    );
    await insertVersions(
      transaction,
      lease,
      clips.map(({ id, version }) => ({ ...version, clipId: id, parentId: null })),
    );
    await transaction.query('UPDATE jobs SET audio = $2 WHERE id = $1', [
      job.id,
      audio === null ? null : JSON.stringify(audio),
    ]);
    const views = toClipViews(await readClips(transaction, job.id), await readVersions(transaction, job.id));
    await appendEvent(transaction, job.id, { type: 'clips-added', clips: views });
  });
}
