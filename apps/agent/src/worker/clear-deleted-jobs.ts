import { forgetDeletedJob, listDeletedJobs } from '@retake/regeneration';
import { toJobPrefix } from '@retake/storage';
import type { WorkerParts } from './worker-parts.ts';

/** Longer than any tool may run that was started for a job before it was deleted. */
const quietMs = 60 * 60_000;

/** Removes what is left of the files of deleted jobs. What cannot be removed now is removed the next time. */
export async function clearDeletedJobs({
  database,
  store,
  log,
}: Pick<WorkerParts, 'database' | 'store' | 'log'>): Promise<void> {
  for (const jobId of await listDeletedJobs(database)) {
    try {
      await store.deletePrefix(toJobPrefix(jobId));
      await forgetDeletedJob(database, { jobId, quietMs });
    } catch (error) {
      log.warn({ err: error, jobId }, 'the files of a deleted job could not be removed now');
    }
  }
}
