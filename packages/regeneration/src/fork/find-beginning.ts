import { RetakeError } from '@retake/contracts';
import type { Queryable } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { cutIdBefore } from '../rewind/cut-before.ts';
import { getCutId } from '../views/read-cuts.ts';
import type { Moment } from './types.ts';

/** Where a branch begins. */
export interface Beginning {
  readonly cutId: string;
  readonly cutNumber: number;
  /** Whether the job still shows this cut. */
  readonly isCurrent: boolean;
  /** The conversation up to here goes along: messages with a smaller ordinal. Null for all of it. */
  readonly beforeOrdinal: number | null;
}

interface Found {
  readonly cutId: string | null;
  readonly number: number | null;
  readonly ordinal: number | null;
}

/** @throws RetakeError `JOB_NOT_READY` while there is no cut, `MESSAGE_NOT_FOUND`, `CUT_NOT_FOUND` */
export async function findBeginning(database: Queryable, job: Job, moment: Moment): Promise<Beginning> {
  const { cutId, number, ordinal } = await find(database, job, moment);
  if (cutId === null || number === null) throw new RetakeError('JOB_NOT_READY');
  return { cutId, cutNumber: number, isCurrent: cutId === job.currentCutId, beforeOrdinal: ordinal };
}

async function find(database: Queryable, job: Job, moment: Moment): Promise<Found> {
  if (moment === 'now') {
    const answer = await database.query<Found>(
      'SELECT id AS "cutId", number, NULL::bigint AS ordinal FROM cuts WHERE id = $1',
      [job.currentCutId],
    );
    return answer.rows[0] ?? { cutId: null, number: null, ordinal: null };
  }
  if ('cut' in moment) {
    const cutId = await getCutId(database, { jobId: job.id, number: moment.cut });
    return { cutId, number: moment.cut, ordinal: await findEndOfCut(database, job.id, moment.cut) };
  }
  const answer = await database.query<Found>(
    `SELECT cuts.id AS "cutId", cuts.number, m.ordinal + CASE m.role WHEN 'user' THEN 0 ELSE 1 END AS ordinal
     FROM messages m LEFT JOIN cuts ON cuts.id = ${cutIdBefore} WHERE m.job_id = $1 AND m.id = $2`,
    [job.id, moment.messageId],
  );
  const [found] = answer.rows;
  if (found === undefined) throw new RetakeError('MESSAGE_NOT_FOUND');
  return found;
}

/** The message that has led to the next cut, or the first that was written after it; null while there is none. */
async function findEndOfCut(database: Queryable, jobId: string, number: number): Promise<number | null> {
  const answer = await database.query<{ ordinal: number | null }>(
    `SELECT min(m.ordinal) AS ordinal FROM messages m LEFT JOIN cuts shown ON shown.id = m.cut_id
     WHERE m.job_id = $1 AND (shown.number > $2 OR m.id IN (
       SELECT r.message_id FROM cuts JOIN regenerations r ON r.id = cuts.regeneration_id
       WHERE cuts.job_id = $1 AND cuts.number > $2
     ))`,
    [jobId, number],
  );
  return answer.rows[0]!.ordinal;
}
