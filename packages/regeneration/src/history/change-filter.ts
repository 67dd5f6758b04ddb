import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { JobKey } from '../types.ts';

/** Which part of a job's history: some clips by their numbers now, and a stretch of time whose end does not belong to it. */
export interface HistoryFilter extends JobKey {
  /** Missing: all, and what is about no clip. */
  readonly clips?: readonly number[] | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

/** The ids of the clips that a filter names, or null. @throws RetakeError `CLIP_NOT_FOUND` */
export async function toClipIds(
  transaction: Transaction,
  { jobId, clips }: HistoryFilter,
): Promise<readonly string[] | null> {
  if (clips === undefined) return null;
  const answer = await transaction.query<{ id: string; number: number }>(
    'SELECT id, position AS number FROM clips WHERE job_id = $1 AND position = ANY ($2)',
    [jobId, clips],
  );
  const missing = clips.find((clip) => !answer.rows.some(({ number }) => number === clip));
  if (missing === undefined) return answer.rows.map(({ id }) => id);
  throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${missing} in this video.` });
}
