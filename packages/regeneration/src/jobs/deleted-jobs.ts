import type { Database } from '@retake/db';

/** Ids of the jobs that were deleted and may still have files. */
export async function listDeletedJobs(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ job_id: string }>('SELECT job_id FROM deleted_jobs ORDER BY deleted_at');
  return rows.map(({ job_id }) => job_id);
}

/**
 * Forgets a deleted job whose files were removed, unless it was deleted so recently that somebody may still be storing one.
 *
 * @param quietMs nobody who was at the job when it was deleted is at it longer than this
 */
export async function forgetDeletedJob(
  database: Database,
  { jobId, quietMs }: { readonly jobId: string; readonly quietMs: number },
): Promise<void> {
  await database.query(
    "DELETE FROM deleted_jobs WHERE job_id = $1 AND deleted_at < clock_timestamp() - $2 * interval '1 ms'",
    [jobId, quietMs],
  );
}
