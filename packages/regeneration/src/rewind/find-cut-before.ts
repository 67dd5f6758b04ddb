import { type Queryable, translateError } from '@retake/db';
import type { JobKey } from '../types.ts';
import { cutIdBefore } from './cut-before.ts';

export interface CutBefore {
  /** The words of the message. */
  readonly text: string;
  /** Number of the cut before it; null when there was no video yet. */
  readonly cut: number | null;
}

/** How the video was before a message, however old. Undefined when there is none, also when the job is somebody else's. */
export async function findCutBefore(
  database: Queryable,
  { jobId, ownerId, messageId }: JobKey & { readonly messageId: string },
): Promise<CutBefore | undefined> {
  try {
    const answer = await database.query<CutBefore>(
      `SELECT m.text, (SELECT number FROM cuts WHERE cuts.id = ${cutIdBefore}) AS cut
       FROM messages m JOIN jobs ON jobs.id = m.job_id
       WHERE m.id = $1 AND m.job_id = $2 AND jobs.owner_id = $3`,
      [messageId, jobId, ownerId],
    );
    return answer.rows[0];
  } catch (error) {
    throw translateError(error);
  }
}
