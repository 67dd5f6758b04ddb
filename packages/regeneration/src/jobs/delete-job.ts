import type { Database } from '@retake/db';
import type { JobKey } from '../types.ts';
import { withJobLock } from './lock-job.ts';

/**
 * Deletes a job with everything that the database has of it. A worker that is at it finds no lease at its next heartbeat
 * and stops. The files are the caller's, afterwards; `listDeletedJobs` names the job until they are gone for good.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function deleteJob(database: Database, key: JobKey): Promise<void> {
  return withJobLock(database, key, async (transaction, job) => {
    await transaction.query("SELECT pg_notify('retake_cancels', $1)", [
      JSON.stringify({ job: job.id, regeneration: job.runId }),
    ]);
    await transaction.query('DELETE FROM jobs WHERE id = $1', [job.id]);
    await transaction.query('INSERT INTO deleted_jobs (job_id) VALUES ($1)', [job.id]);
  });
}
