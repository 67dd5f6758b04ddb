import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey, Receipt } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';

/**
 * What each version of a job was estimated at and has cost, by clip and version, in micro-dollars.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function listReceipts(database: Database, key: JobKey): Promise<Receipt[]> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const clips = await readClips(transaction, job.id);
      const versions = await readVersions(transaction, job.id);
      const numbers = toNumbers(versions);
      const estimates = await transaction.query<{ key: string; estimate: number }>(
        `SELECT regeneration_id || '/' || clip_id AS key, price_micros AS estimate FROM clip_regenerations WHERE job_id = $1`,
        [job.id],
      );
      const estimateOf = new Map(estimates.rows.map((row) => [row.key, row.estimate]));
      return clips.flatMap((clip) =>
        versions
          .filter(({ clipId }) => clipId === clip.id)
          .map((version): Receipt => {
            const view = toVersionView(version, numbers);
            return {
              clip: clip.number,
              clipId: clip.id,
              version: view,
              parentVersion: view.parent,
              estimateMicros: estimateOf.get(`${version.regenerationId}/${clip.id}`) ?? 0,
              chargeMicros: version.priceMicros,
              regenerationId: version.regenerationId,
            };
          }),
      );
    },
    { snapshot: true },
  );
}
