import type { Transaction } from '@retake/db';
import type { CutSlot } from '../records.ts';

/** Puts the clips of a job into the order, the versions and the transitions of a cut. */
export async function arrangeClips(transaction: Transaction, jobId: string, slots: readonly CutSlot[]): Promise<void> {
  const rows = slots.map(({ clipId, versionId, transitionAfter }, index) => ({
    id: clipId,
    position: index + 1,
    version: versionId,
    kind: transitionAfter.kind,
    frames: transitionAfter.frames,
  }));
  await transaction.query(
    `UPDATE clips SET position = row.position, current_version_id = row.version, transition_kind = row.kind,
       transition_frames = row.frames
     FROM jsonb_to_recordset($2::jsonb) AS row (id uuid, position int, version uuid, kind text, frames int)
     WHERE clips.id = row.id AND clips.job_id = $1`,
    [jobId, JSON.stringify(rows)],
  );
}
