import { randomUUID } from 'node:crypto';
import { deleteJob, listDeletedJobs } from '@retake/regeneration';
import { toJobPrefix, toSourceKey } from '@retake/storage';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { Client } from 'pg';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { clearDeletedJobs } from './clear-deleted-jobs.ts';
import { createWorkerWorld, type WorkerWorld } from './testing/worker-world.ts';

let server: TestServer;
let world: WorkerWorld;
beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createWorkerWorld(server);
});
afterEach(() => world.close());

async function letAnHourPass() {
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  await client.query("UPDATE deleted_jobs SET deleted_at = deleted_at - interval '61 min'");
  await client.end();
}

it('removes what a worker still stored of a job after its deletion, and looks again until nobody can be at it', async () => {
  const { database, store } = world.parts;
  const [key, other] = [await world.createJob(), await world.createJob()];
  const kept = toSourceKey(other.jobId, randomUUID());
  await store.put(kept, Buffer.from('kept'));
  await deleteJob(database, key);
  for (const _look of ['first', 'second']) {
    await store.put(toSourceKey(key.jobId, randomUUID()), Buffer.from('late'));
    await clearDeletedJobs(world.parts);
    expect(await store.list(toJobPrefix(key.jobId))).toEqual([]);
    expect(await listDeletedJobs(database)).toEqual([key.jobId]);
  }
  await letAnHourPass();
  await clearDeletedJobs(world.parts);
  expect(await listDeletedJobs(database)).toEqual([]);
  expect(await store.list(toJobPrefix(other.jobId))).toEqual([kept]);
});

it('leaves what cannot be removed to the next time, and goes on with the others', async () => {
  const { database, store } = world.parts;
  const keys = [await world.createJob(), await world.createJob()];
  for (const key of keys) {
    await store.put(toSourceKey(key.jobId, randomUUID()), Buffer.from('source'));
    await deleteJob(database, key);
  }
  await letAnHourPass();
  const failing = { ...store, deletePrefix: () => Promise.reject(new Error('the store is away')) };
  await clearDeletedJobs({ ...world.parts, store: failing });
  expect(await listDeletedJobs(database)).toHaveLength(2);
  await clearDeletedJobs(world.parts);
  expect(await listDeletedJobs(database)).toEqual([]);
  for (const { jobId } of keys) expect(await store.list(toJobPrefix(jobId))).toEqual([]);
});
