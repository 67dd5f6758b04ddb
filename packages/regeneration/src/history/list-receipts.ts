import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { type Purchase, readPurchases, toPurchaseKey } from './read-purchases.ts';
import type { Receipt } from './types.ts';

/**
 * What each version of a job was estimated at, what was held for it and what it has cost, by clip and version, in
 * micro-dollars; then, without a version, what was bought for the clip and brought none. Charges and losses together are
 * what the job has spent, apart from waste of which no call is known.
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
      const estimates = await readEstimates(transaction, job.id);
      const { byClip, toChange } = await readPurchases(transaction, job.id);
      const unmade = new Map(byClip);
      const made = versions.map((version) => {
        const { clipId, regenerationId } = version;
        const change = toPurchaseKey(toChange(regenerationId), clipId);
        unmade.delete(change);
        const view = toVersionView(version, numbers);
        return {
          ...toCosts(byClip.get(change), version.priceMicros),
          ...{ clipId, regenerationId, version: view, parentVersion: view.parent },
          estimateMicros: estimates.get(toPurchaseKey(regenerationId, clipId)) ?? 0,
        };
      });
      const lost = [...unmade].map(([change, purchase]) => {
        const [regenerationId, clipId] = change.split('/') as [string, string];
        return {
          ...purchase,
          ...{ clipId, regenerationId, version: null, parentVersion: null },
          estimateMicros: estimates.get(change) ?? 0,
        };
      });
      return clips.flatMap(({ id, number }) =>
        [...made, ...lost].filter(({ clipId }) => clipId === id).map((receipt) => ({ clip: number, ...receipt })),
      );
    },
    { snapshot: true },
  );
}

/** By `toPurchaseKey` of the regeneration itself. */
async function readEstimates(transaction: Transaction, jobId: string): Promise<ReadonlyMap<string, number>> {
  const answer = await transaction.query<{ id: string; clipId: string; price: number }>(
    `SELECT regeneration_id AS id, clip_id AS "clipId", price_micros AS price FROM clip_regenerations WHERE job_id = $1`,
    [jobId],
  );
  return new Map(answer.rows.map(({ id, clipId, price }) => [toPurchaseKey(id, clipId), price]));
}

/** A version that nothing was bought for costs what it says itself. */
function toCosts(
  purchase: Purchase | undefined,
  priceMicros: number,
): Omit<Purchase, 'model'> & { model: string | null } {
  return purchase ?? { holdMicros: 0, chargeMicros: priceMicros, lostMicros: 0, model: null, seed: null };
}
