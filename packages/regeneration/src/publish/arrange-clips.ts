import type { Transaction } from '@retake/db';
import type { ClipLine } from '../plan/clip-line.ts';
import type { CutSlot } from '../records.ts';

/** Puts the clips of a job into the order, the versions and the transitions of a cut, and keeps what they have shown. */
export async function arrangeClips(
  transaction: Transaction,
  jobId: string,
  slots: readonly CutSlot[],
  lines: ReadonlyMap<string, ClipLine>,
): Promise<void> {
  const rows = slots.map(({ clipId, versionId, transitionAfter }, index) => ({
    id: clipId,
    position: index + 1,
    version: versionId,
    kind: transitionAfter.kind,
    frames: transitionAfter.frames,
    shown: lines.get(clipId)?.versionIds ?? null,
    place: lines.get(clipId)?.place ?? null,
  }));
  await transaction.query(
    `UPDATE clips SET position = row.position, current_version_id = row.version, transition_kind = row.kind,
       transition_frames = row.frames, shown_version_ids = coalesce(row.shown, shown_version_ids),
       shown_place = coalesce(row.place, shown_place)
     FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, position int, version uuid, kind text, frames int,
       shown uuid[], place int)
     WHERE clips.id = row.id AND clips.job_id = $1`,
    [jobId, JSON.stringify(rows)],
  );
}
