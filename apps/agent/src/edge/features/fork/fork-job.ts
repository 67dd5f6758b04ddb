import { createHash, randomUUID } from 'node:crypto';
import { isRetakeError } from '@retake/contracts';
import {
  createFork,
  type ForkedJob,
  findFork,
  getJobSnapshot,
  type Moment,
  readFork,
  toUuid,
} from '@retake/regeneration';
import { toJobPrefix } from '@retake/storage';
import type { EdgeParts } from '../../edge-parts.ts';
import { shareFiles } from './share-files.ts';

interface ForkJob {
  readonly jobId: string;
  readonly moment: Moment;
  /** The same key again answers the job that the first call made. */
  readonly key: string | undefined;
  readonly tells: boolean;
}

/**
 * Branches a job off: its history up to a moment becomes a job of its own, whose files are those of the old one under
 * keys of its own. Either can be deleted without the other. The files come first, so a job without them is never seen.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `JOB_NOT_READY`, `MESSAGE_NOT_FOUND`, `CUT_NOT_FOUND`, `IDEMPOTENCY_CONFLICT`
 */
export async function forkJob(
  { database, store, ownerId }: Pick<EdgeParts, 'database' | 'store' | 'ownerId'>,
  { jobId, moment, key, tells }: ForkJob,
): Promise<ForkedJob> {
  const hashed = key === undefined ? undefined : { key, hash: toHash(JSON.stringify(['fork', jobId, moment])) };
  const known = hashed && (await findFork(database, ownerId, hashed));
  if (known !== undefined) return known;
  // Who asks again after a failure goes on with the files of the first time.
  const forkId = hashed === undefined ? randomUUID() : toUuid(toHash(JSON.stringify([ownerId, hashed])));
  const fork = await readFork(database, { jobId, ownerId, moment, forkId });
  try {
    await shareFiles(store, fork);
    return await createFork(database, fork, { key: hashed, tells });
  } catch (error) {
    const isThere = await getJobSnapshot(database, { jobId: forkId, ownerId }).then(
      () => true,
      (reason: unknown) => !isRetakeError(reason, 'JOB_NOT_FOUND'),
    );
    if (!isThere) await store.deletePrefix(toJobPrefix(forkId));
    throw error;
  }
}

const toHash = (text: string) => createHash('sha256').update(text).digest('hex');
