import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { readClips } from '../views/read-clips.ts';
import { readVersions, toNumbers, toVersionView } from '../views/read-versions.ts';
import { type Purchase, type PurchaseKey, readPurchases, toPurchaseKey } from './read-purchases.ts';
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
      const { byKey, toChange } = await readPurchases(transaction, job.id);
      const unmade = new Map(byKey);
      const made = versions.map((version) => {
        const { clipId, regenerationId, take } = version;
        const key = toPurchaseKey({ change: toChange(regenerationId), clipId, take });
        unmade.delete(key);
        const view = toVersionView(version, numbers);
        return {
          ...toCosts(byKey.get(key)?.purchase, version.priceMicros),
          ...{ clipId, regenerationId, version: view, parentVersion: view.parent },
          estimateMicros: estimates.get(toPurchaseKey({ change: regenerationId, clipId, take })) ?? 0,
        };
      });
      const lost = [...unmade].map(([key, { change, clipId, purchase }]) => ({
        ...purchase,
        ...{ clipId, regenerationId: change, version: null, parentVersion: null },
        estimateMicros: estimates.get(key) ?? 0,
      }));
      return clips.flatMap(({ id, number }) =>
        [...made, ...lost].filter(({ clipId }) => clipId === id).map((receipt) => ({ clip: number, ...receipt })),
      );
    },
    { snapshot: true },
  );
}

/** By `toPurchaseKey` of the regeneration itself. What a clip was quoted is the sum of its takes, so those are told apart. */
async function readEstimates(transaction: Transaction, jobId: string): Promise<ReadonlyMap<string, number>> {
  const answer = await transaction.query<PurchaseKey & { price: number }>(
    `SELECT c.regeneration_id AS change, c.clip_id AS "clipId", (edit ->> 'take')::int AS take,
       least(c.price_micros, (edit ->> 'priceMicros')::bigint) AS price
     FROM clip_regenerations c JOIN regenerations r ON r.id = c.regeneration_id
     LEFT JOIN LATERAL jsonb_array_elements(r.request -> 'edits') edit ON r.kind = 'variations'
     WHERE c.job_id = $1`,
    [jobId],
  );
  return new Map(answer.rows.map((row) => [toPurchaseKey(row), row.price]));
}

/** A version that nothing was bought for costs what it says itself. */
function toCosts(
  purchase: Purchase | undefined,
  priceMicros: number,
): Omit<Purchase, 'model'> & { model: string | null } {
  return (
    purchase ?? { holdMicros: 0, chargeMicros: priceMicros, chargeSource: null, lostMicros: 0, model: null, seed: null }
  );
}
