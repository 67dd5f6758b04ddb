import {
  type BudgetView,
  type CutView,
  limits,
  type MessageView,
  type RegenerationView,
  RetakeError,
} from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { JobKey } from '../types.ts';
import { readBudget } from './read-budget.ts';
import { readAllCuts, toCutView } from './read-cuts.ts';
import { readMessages } from './read-messages.ts';
import { findRegeneration } from './read-regenerations.ts';
import { readVersions, toNumbers } from './read-versions.ts';

/** All cuts of a job, newest first. @throws RetakeError `JOB_NOT_FOUND` */
export function listCuts(database: Database, key: JobKey): Promise<CutView[]> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const numbers = toNumbers(await readVersions(transaction, job.id));
      return (await readAllCuts(transaction, job.id)).map((cut) => toCutView(cut, numbers));
    },
    { snapshot: true },
  );
}

interface ListMessages extends JobKey {
  /** Those before this message; by default the newest. */
  readonly before?: string | undefined;
  /** 200 at most, and by default. */
  readonly limit?: number | undefined;
}

/**
 * A page of the conversation of a job, oldest message first, and whether there are earlier ones.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `MESSAGE_NOT_FOUND` when `before` is none of its messages
 */
export function listMessages(
  database: Database,
  { before, limit = limits.snapshotMessages, ...key }: ListMessages,
): Promise<{ messages: MessageView[]; hasEarlier: boolean }> {
  return withTransaction(
    database,
    async (transaction) => {
      const { id: jobId } = await getJob(transaction, key);
      if (before !== undefined) await assertMessage(transaction, jobId, before);
      const count = Math.min(limit, limits.snapshotMessages);
      const found = await readMessages(transaction, jobId, { before, limit: count + 1 });
      return { messages: found.slice(-count), hasEarlier: found.length > count };
    },
    { snapshot: true },
  );
}

async function assertMessage(transaction: Transaction, jobId: string, id: string): Promise<void> {
  const answer = await transaction.query('SELECT FROM messages WHERE job_id = $1 AND id = $2', [jobId, id]);
  if (answer.rowCount === 0) throw new RetakeError('MESSAGE_NOT_FOUND');
}

/** @throws RetakeError `JOB_NOT_FOUND`, `REGENERATION_NOT_FOUND` */
export function getRegeneration(
  database: Database,
  { regenerationId, ...key }: JobKey & { regenerationId: string },
): Promise<RegenerationView> {
  return withTransaction(
    database,
    async (transaction) => {
      const job = await getJob(transaction, key);
      const found = await findRegeneration(transaction, { jobId: job.id, regenerationId });
      if (found === undefined) throw new RetakeError('REGENERATION_NOT_FOUND');
      return found;
    },
    { snapshot: true },
  );
}

/** The budget of a job in micro-dollars. @throws RetakeError `JOB_NOT_FOUND` */
export function getBudget(database: Database, key: JobKey): Promise<BudgetView> {
  return withTransaction(
    database,
    async (transaction) => readBudget(transaction, (await getJob(transaction, key)).id),
    { snapshot: true },
  );
}
