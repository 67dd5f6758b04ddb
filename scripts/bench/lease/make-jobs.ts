import { randomUUID } from 'node:crypto';
import type { Database } from '@retake/db';
import { createJob } from '@retake/regeneration';

/** Jobs with so many changes in the line of each; nothing of it is timed. */
export async function makeJobs(
  database: Database,
  { jobs, changes }: { readonly jobs: number; readonly changes: number },
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < jobs; index += 1) {
    const { jobId } = await createJob(database, {
      ownerId: randomUUID(),
      title: 'Bench',
      aspectRatio: '16:9',
      format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
      start: { kind: 'sample' },
      enqueue: async () => undefined,
    });
    ids.push(jobId);
  }
  await database.query(
    `INSERT INTO regenerations (job_id, kind, title, request)
     SELECT id, 'sample', 'Bench', '{"kind": "sample", "input": {}}' FROM jobs, generate_series(1, $1::int)`,
    [changes],
  );
  await database.query('ANALYZE');
  return ids;
}
