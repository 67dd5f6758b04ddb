import { RetakeError } from '@retake/contracts';
import { type Database, type Queryable, type Transaction, translateError } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import { findNewestMessageId, insertMessage } from '../messages/insert-message.ts';
import { findTitle } from './find-title.ts';
import { type HashedKey, insertJob } from './insert-job.ts';
import { insertRows } from './insert-rows.ts';
import type { Fork } from './types.ts';

export interface ForkedJob {
  readonly jobId: string;
  readonly title: string;
}

interface CreateFork {
  readonly key?: HashedKey | undefined;
  /** Whether the conversation of the old job is told; not where a message asked for the branch and its reply says so. */
  readonly tells: boolean;
}

/** In the order in which they name each other. */
const tables = ['regenerations', 'clips', 'clip_versions', 'cuts', 'messages', 'clip_regenerations'] as const;

/**
 * Stores a branch as a job of its own, in one transaction, when its files are there. Nothing runs, waits or is offered in
 * it, and nothing of its budget is spent. Both conversations say where the other is.
 *
 * @throws RetakeError `JOB_NOT_FOUND` when the old job has been deleted meanwhile, `IDEMPOTENCY_CONFLICT`
 */
export function createFork(database: Database, fork: Fork, { key, tells }: CreateFork): Promise<ForkedJob> {
  const { jobId, source, cutNumber, cutId, rows } = fork;
  return withJobLock(database, source, async (transaction, job) => {
    const known = key && (await readKnown(transaction, source.ownerId, key));
    if (known !== undefined) return known;
    const title = await findTitle(transaction, job);
    await insertJob(transaction, job, { ...fork, title, key });
    for (const table of tables) await insertRows(transaction, table, rows[table]);
    await transaction.query('UPDATE jobs SET current_cut_id = $2 WHERE id = $1', [jobId, cutId]);
    await tell(
      transaction,
      { ...job, id: jobId, currentCutId: cutId },
      {
        text: `This video branches off “${job.title}”, from its cut ${cutNumber}. What is changed here leaves the other as it is.`,
        branch: { jobId: job.id, title: job.title },
      },
    );
    const made = { jobId, title };
    if (tells) await tell(transaction, job, { text: describeFork(made), branch: { jobId, title } });
    return made;
  });
}

/** What the old conversation says about a branch. */
export function describeFork({ title }: ForkedJob): string {
  return `There is a branch of this video now: “${title}”. This one stays as it is.`;
}

async function tell(
  transaction: Transaction,
  job: Job,
  { text, branch }: { text: string; branch: { jobId: string; title: string } },
): Promise<void> {
  await insertMessage(transaction, job, {
    ...{ role: 'assistant', kind: 'fork', text, branch, regenerationId: null, choices: [], compare: null },
    parentId: await findNewestMessageId(transaction, job.id),
  });
}

/** What an earlier request with the same key has made. @throws RetakeError `IDEMPOTENCY_CONFLICT` */
export async function findFork(database: Database, ownerId: string, key: HashedKey): Promise<ForkedJob | undefined> {
  try {
    return await readKnown(database, ownerId, key);
  } catch (error) {
    throw translateError(error);
  }
}

async function readKnown(database: Queryable, ownerId: string, key: HashedKey): Promise<ForkedJob | undefined> {
  const answer = await database.query<ForkedJob & { hash: string }>(
    `SELECT id AS "jobId", title, request_hash AS hash
     FROM jobs WHERE owner_id = $1 AND idempotency_key = $2`,
    [ownerId, key.key],
  );
  const [known] = answer.rows;
  if (known === undefined) return undefined;
  if (known.hash !== key.hash) throw new RetakeError('IDEMPOTENCY_CONFLICT');
  return { jobId: known.jobId, title: known.title };
}
