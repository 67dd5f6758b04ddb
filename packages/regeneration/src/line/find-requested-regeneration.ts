import type { RegenerationView } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import { toHash } from '../state/to-hash.ts';
import type { JobKey } from '../types.ts';
import { findReplay } from './find-replay.ts';

interface FindRequestedRegeneration extends JobKey {
  readonly key: string;
  /** As it was given to `requestRegeneration`. */
  readonly sent: unknown;
}

/**
 * What an earlier request with the same key has started; ask before planning a request again, since it may mean something
 * else by now.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`
 */
export function findRequestedRegeneration(
  database: Database,
  { key, sent, ...job }: FindRequestedRegeneration,
): Promise<RegenerationView | undefined> {
  return withTransaction(
    database,
    async (transaction) => {
      await getJob(transaction, job);
      return findReplay(transaction, { jobId: job.jobId, key, hash: toHash(sent) });
    },
    { snapshot: true },
  );
}
