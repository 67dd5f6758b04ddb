import { createHash, randomUUID } from 'node:crypto';
import { createFork, type ForkedJob, findFork, type Moment, readFork } from '@retake/regeneration';
import { toJobPrefix } from '@retake/storage';
import type { EdgeParts } from '../../edge-parts.ts';
import { mayBeThere } from '../jobs/may-be-there.ts';
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
  // Under an id of its own, so that what is removed again is nobody else's, whoever asks with the same key meanwhile.
  const forkId = randomUUID();
  const fork = await readFork(database, { jobId, ownerId, moment, forkId });
  const removeFiles = () => store.deletePrefix(toJobPrefix(forkId));
  try {
    await shareFiles(store, fork);
    const forked = await createFork(database, fork, { key: hashed, tells });
    if (forked.jobId !== forkId) await removeFiles();
    return forked;
  } catch (error) {
    if (!(await mayBeThere(database, { jobId: forkId, ownerId }))) await removeFiles();
    throw error;
  }
}

const toHash = (text: string) => createHash('sha256').update(text).digest('hex');
