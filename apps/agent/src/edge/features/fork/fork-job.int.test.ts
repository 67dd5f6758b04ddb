import { RetakeError } from '@retake/contracts';
import { findVersionMedia, type JobKey, listJobs } from '@retake/regeneration';
import type { ObjectStore } from '@retake/storage';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorker } from '../../../worker/create-worker.ts';
import { createGate, createWorkerWorld, type WorkerWorld } from '../../../worker/testing/worker-world.ts';
import { forkJob } from './fork-job.ts';

let server: TestServer;
let world: WorkerWorld;
let source: JobKey;
beforeAll(async () => {
  server = await openSharedServer();
  world = await createWorkerWorld(server);
  const worker = createWorker(world.parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
  await worker.start();
  source = await world.createJob();
  await world.until(source, ({ status }) => expect(status).toBe('completed'));
  await worker.stop();
});
afterAll(async () => {
  await world?.close();
});

function fork(key: string, copy: ObjectStore['copy'] = world.parts.store.copy) {
  const { database, store } = world.parts;
  const parts = { database, store: { ...store, copy }, ownerId: source.ownerId };
  return forkJob(parts, { jobId: source.jobId, moment: 'now', key, tells: false });
}

/** Whether the files of all clips of a job are there. */
async function isWhole(jobId: string): Promise<boolean> {
  const { database, store } = world.parts;
  const { clips } = await world.snapshot({ ...source, jobId });
  const stats = await Promise.all(
    clips.map(async ({ number: clip, version }) => {
      const media = await findVersionMedia(database, { ...source, jobId, clip, version });
      return media && store.stat(media.videoKey);
    }),
  );
  return stats.every((stat) => stat !== undefined);
}

it('is one branch for one key, and files that nobody needs do not stay', async () => {
  const made: string[] = [];
  const copy: ObjectStore['copy'] = (from, to) => {
    made.push(to.split('/')[1]!);
    return world.parts.store.copy(from, to);
  };
  const [first, second] = await Promise.all([fork('twice', copy), fork('twice', copy)]);
  expect(second.jobId).toBe(first.jobId);
  const kept = await Promise.all(
    [...new Set(made)].map(async (id) => (await world.parts.store.list(`jobs/${id}/`)).length > 0),
  );
  expect(kept.filter(Boolean)).toHaveLength(1);
  expect(await isWhole(first.jobId)).toBe(true);
});

it('keeps the files of a call when another one with the same key fails and clears up', async () => {
  const hasFailed = createGate();
  const slow = fork('fails', async (from, to) => {
    const stat = await world.parts.store.copy(from, to);
    await hasFailed.pass();
    return stat;
  });
  await hasFailed.reached;
  await expect(fork('fails', () => Promise.reject(new RetakeError('DISK_FULL')))).rejects.toMatchObject({
    code: 'DISK_FULL',
  });
  hasFailed.open();
  const { jobId } = await slow;
  expect(await isWhole(jobId)).toBe(true);
  const { jobs } = await listJobs(world.parts.database, { ownerId: source.ownerId, limit: 10 });
  expect(jobs.filter(({ id }) => id === jobId)).toHaveLength(1);
});
