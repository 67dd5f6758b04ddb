import { type BudgetView, type CutView, type MessageView, type RegenerationView, RetakeError } from '@retake/contracts';
import { type Database, withTransaction } from '@retake/db';
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

/** The newest messages of a job (200), oldest of them first. @throws RetakeError `JOB_NOT_FOUND` */
export function listMessages(database: Database, key: JobKey): Promise<MessageView[]> {
  return withTransaction(
    database,
    async (transaction) => readMessages(transaction, (await getJob(transaction, key)).id),
    { snapshot: true },
  );
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
