import type { JobEvent } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { findEvents } from './find-events.ts';

/**
 * Events after a seq, at most `limit` (500), and the newest seq of the job, both from one moment.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function listEventsAfter(
  database: Database,
  { after, limit, ...key }: JobKey & { after: number; limit?: number },
): Promise<{ events: JobEvent[]; seq: number }> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const events = await findEvents(transaction, {
        jobId: key.jobId,
        after,
        ...(limit === undefined ? {} : { limit }),
      });
      return { events, seq: job.seq };
    },
    { snapshot: true },
  );
}
