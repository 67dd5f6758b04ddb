import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { findBeginning } from './find-beginning.ts';
import { readRows } from './read-rows.ts';
import { toCopies } from './to-copies.ts';
import type { Fork, Moment } from './types.ts';

interface ReadFork extends JobKey {
  readonly moment: Moment;
  /** Of the new job. */
  readonly forkId: string;
}

/**
 * What a branch of a job consists of: its history up to a moment, named anew, and the files that it needs. Nothing is
 * written. What is read never changes, so it may be stored later.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `JOB_NOT_READY`, `MESSAGE_NOT_FOUND`, `CUT_NOT_FOUND`
 */
export function readFork(database: Database, { moment, forkId, ...key }: ReadFork): Promise<Fork> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const beginning = await findBeginning(transaction, job, moment);
      const copies = toCopies(await readRows(transaction, job.id, beginning), beginning, { from: job.id, to: forkId });
      const { cutNumber } = beginning;
      const cutId = copies.rows.cuts.find(({ number }) => number === cutNumber)!.id as string;
      return { jobId: forkId, source: key, cutNumber, cutId, ...copies };
    },
    { snapshot: true },
  );
}
