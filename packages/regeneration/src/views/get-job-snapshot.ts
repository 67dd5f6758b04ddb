import type { JobSnapshot } from '@retake/contracts';
import { type Database, type Transaction, withTransaction } from '@retake/db';
import { getJob } from '../jobs/get-job.ts';
import type { Job } from '../jobs/job-row.ts';
import type { JobKey } from '../types.ts';
import { readBudget } from './read-budget.ts';
import { readClips, toClipViews } from './read-clips.ts';
import { readCuts, toCutView } from './read-cuts.ts';
import { readMessages } from './read-messages.ts';
import { readLine } from './read-regenerations.ts';
import { readVersions, toNumbers } from './read-versions.ts';

/**
 * All that a window needs of a job, from one moment: the same as folding its events with `reduceJob`.
 *
 * @throws RetakeError `JOB_NOT_FOUND`
 */
export function getJobSnapshot(database: Database, key: JobKey): Promise<JobSnapshot> {
  return withTransaction(database, async (transaction) => readSnapshot(transaction, await getJob(transaction, key)), {
    snapshot: true,
  });
}

async function readSnapshot(transaction: Transaction, job: Job): Promise<JobSnapshot> {
  const clips = await readClips(transaction, job.id);
  const versions = await readVersions(transaction, job.id);
  const [cut] = job.currentCutId === null ? [] : await readCuts(transaction, job.id, [job.currentCutId]);
  return {
    id: job.id,
    title: job.title,
    status: job.status,
    version: job.version,
    seq: job.seq,
    aspectRatio: job.aspectRatio,
    format: job.format,
    clips: toClipViews(clips, versions),
    cut: cut === undefined ? null : toCutView(cut, toNumbers(versions)),
    budget: await readBudget(transaction, job.id),
    ...(await readLine(transaction, job.id)),
    messages: await readMessages(transaction, job.id),
    createdAt: job.createdAt.toISOString(),
  };
}
