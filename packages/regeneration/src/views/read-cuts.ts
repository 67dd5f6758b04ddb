import { type CutView, RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import { toSettingsView } from '../plan/plan-settings.ts';
import type { CutStep } from '../plan/walk-history.ts';
import type { CutRecord } from '../records.ts';

/** A cut as it is stored. */
export interface StoredCut extends CutRecord {
  readonly changedClips: readonly number[];
  readonly publishedAt: Date;
}

const columns = `
  id, number, document, media_key AS "mediaKey", poster_key AS "posterKey", frames, undo_cut_id AS "undoCutId",
  redo_cut_id AS "redoCutId", redo_steps AS "redoSteps", changed_clips AS "changedClips", published_at AS "publishedAt"`;

/** Cuts of a job by id. */
export async function readCuts(database: Queryable, jobId: string, ids: readonly string[]): Promise<StoredCut[]> {
  const answer = await database.query<StoredCut>(`SELECT ${columns} FROM cuts WHERE job_id = $1 AND id = ANY ($2)`, [
    jobId,
    ids,
  ]);
  return answer.rows;
}

/** Where undo and redo lead from cuts of a job, without what they are made of. */
export async function readCutSteps(database: Queryable, jobId: string, ids: readonly string[]): Promise<CutStep[]> {
  const answer = await database.query<CutStep>(
    `SELECT id, undo_cut_id AS "undoCutId", redo_cut_id AS "redoCutId", redo_steps AS "redoSteps"
     FROM cuts WHERE job_id = $1 AND id = ANY ($2)`,
    [jobId, ids],
  );
  return answer.rows;
}

/** The id of a cut that people know by its number. @throws RetakeError `CUT_NOT_FOUND` */
export async function getCutId(
  database: Queryable,
  { jobId, number }: { jobId: string; number: number },
): Promise<string> {
  const answer = await database.query<{ id: string }>('SELECT id FROM cuts WHERE job_id = $1 AND number = $2', [
    jobId,
    number,
  ]);
  const [cut] = answer.rows;
  if (cut === undefined)
    throw new RetakeError('CUT_NOT_FOUND', { message: `There is no cut ${number} of this video.` });
  return cut.id;
}

/** All cuts of a job, newest first. */
export async function readAllCuts(database: Queryable, jobId: string): Promise<StoredCut[]> {
  const answer = await database.query<StoredCut>(`SELECT ${columns} FROM cuts WHERE job_id = $1 ORDER BY number DESC`, [
    jobId,
  ]);
  return answer.rows;
}

/** The newest cut of a job that is made of the same things. */
export async function readCutByHash(
  database: Queryable,
  jobId: string,
  documentHash: string,
): Promise<StoredCut | undefined> {
  const answer = await database.query<StoredCut>(
    `SELECT ${columns} FROM cuts WHERE job_id = $1 AND document_hash = $2 ORDER BY number DESC LIMIT 1`,
    [jobId, documentHash],
  );
  return answer.rows[0];
}

/** A cut as windows see it. `numbers` knows the number of each version of the job. */
export function toCutView(cut: StoredCut, numbers: ReadonlyMap<string, number>): CutView {
  let startFrame = 0;
  const clips = cut.document.slots.map((slot, index) => {
    const place = {
      clipId: slot.clipId,
      number: index + 1,
      version: numbers.get(slot.versionId)!,
      startFrame,
      frames: slot.slotFrames,
    };
    startFrame += slot.slotFrames;
    return place;
  });
  return {
    id: cut.id,
    number: cut.number,
    frames: cut.frames,
    format: cut.document.format,
    clips,
    changedClips: [...cut.changedClips],
    settings: toSettingsView(cut.document),
    canUndo: cut.undoCutId !== null,
    canRedo: cut.redoCutId !== null,
    publishedAt: cut.publishedAt.toISOString(),
  };
}
