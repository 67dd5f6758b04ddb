import type { ClipView, TransitionKind } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { type ClipLine, toFirstLine, toWays } from '../plan/clip-line.ts';
import { type StoredVersion, toNumbers, toVersionView } from './read-versions.ts';

/** A clip as it is stored, at its place in the order. */
export interface StoredClip {
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly section: string | null;
  readonly slotFrames: number;
  readonly transitionKind: TransitionKind;
  readonly transitionFrames: number;
  readonly versionId: string;
  readonly review: ClipView['review'];
  /** Null for a clip that has not changed since lines are stored. */
  readonly line: ClipLine | null;
}

/** All clips of a job, in playing order. */
export async function readClips(database: Queryable, jobId: string): Promise<StoredClip[]> {
  const answer = await database.query<StoredClip>(
    `SELECT id, position AS number, role, section, slot_frames AS "slotFrames", transition_kind AS "transitionKind",
       transition_frames AS "transitionFrames", current_version_id AS "versionId", review,
       CASE WHEN cardinality(shown_version_ids) > 0
         THEN jsonb_build_object('versionIds', shown_version_ids, 'place', shown_place) END AS line
     FROM clips WHERE job_id = $1 ORDER BY position`,
    [jobId],
  );
  return answer.rows;
}

/** The clips as windows see them, each with all of its versions. */
export function toClipViews(clips: readonly StoredClip[], versions: readonly StoredVersion[]): ClipView[] {
  const numbers = toNumbers(versions);
  return clips.map((clip) => ({
    id: clip.id,
    number: clip.number,
    role: clip.role,
    section: clip.section,
    slotFrames: clip.slotFrames,
    transitionAfter: { kind: clip.transitionKind, frames: clip.transitionFrames },
    version: numbers.get(clip.versionId)!,
    versions: versions.filter(({ clipId }) => clipId === clip.id).map((version) => toVersionView(version, numbers)),
    review: clip.review,
    ...toWays(clip.line ?? toFirstLine(clip.versionId, versions)),
  }));
}
