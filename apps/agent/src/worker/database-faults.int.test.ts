import { setTimeout as wait } from 'node:timers/promises';
import { cancelRegeneration } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChaosWorld, createChaosWorld } from './testing/chaos/chaos-world.ts';
import { type PostgresProxy, startPostgresProxy } from './testing/chaos/postgres-proxy.ts';
import { toEdit, toReshoot } from './testing/worker-world.ts';

let server: TestServer;
let world: ChaosWorld;
let proxy: PostgresProxy;

beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createChaosWorld(server);
  proxy = await startPostgresProxy(world.connectionString);
});
afterEach(async () => {
  await proxy.close();
  await world.close();
});

async function createReadyJob() {
  const key = await world.createJob();
  await world.until(key, ({ status }) => status === 'completed');
  return key;
}

describe('a worker that is cut off from Postgres', () => {
  it('stops its work before its lease is over, without having been told, and another one finishes it', async () => {
    const cutOff = world.startWorker({ connectionString: proxy.connectionString });
    await cutOff.ready;
    const key = await createReadyJob();
    const standing = cutOff.standAt((label) => label === 'compose: inside');
    await world.ask(key, toReshoot(1, 'a red car'));
    const stand = await standing;
    const frozenAt = performance.now();
    proxy.freeze();
    await expect.poll(() => cutOff.abortedAt, { timeout: 5_000, interval: 10 }).toBeDefined();
    // The last answered heartbeat was sent before the line hung.
    expect(cutOff.abortedAt! - frozenAt).toBeLessThan(world.leaseTtlMs + 250);
    await world.startWorker().ready;
    await world.until(key, ({ cut }) => cut?.number === 2);
    const before = await world.snapshot(key);
    stand.release();
    proxy.thaw();
    await expect.poll(() => cutOff.log.map(({ message }) => message)).toContain('another worker has taken a run over');
    expect(await world.snapshot(key)).toEqual(before);
    expect(await world.readCut(key)).toBe('reshoot of source 1\nsource 2');
  });

  it('for a moment: it comes back and finishes, and nothing is made twice', async () => {
    const worker = world.startWorker({ connectionString: proxy.connectionString });
    await worker.ready;
    const key = await createReadyJob();
    for (const label of ['keep generate: before commit', 'publish: before commit']) {
      const standing = worker.standAt((reached) => reached === label);
      await world.ask(key, toReshoot(1, `cut off at ${label}`));
      const stand = await standing;
      proxy.cut();
      stand.release();
    }
    const job = await world.until(key, ({ cut }) => cut?.number === 3);
    expect(job.clips[0]!.versions).toHaveLength(3);
    expect(job.ended.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed']);
  });
});

it('does the work of a queue that is down by polling, also when it goes down in the middle', async () => {
  const without = world.startWorker({ hasQueue: false });
  await without.ready;
  const key = await createReadyJob();
  await without.stop();
  const worker = world.startWorker();
  await worker.ready;
  worker.stopQueue();
  await world.queue.stop();
  await world.ask(key, toEdit(1, 'nighttime'));
  await world.until(key, ({ cut }) => cut?.number === 2);
});

it('lets workers work whose clocks are an hour ahead or behind', async () => {
  const ahead = world.startWorker({ clockAheadMs: 3_600_000 });
  await ahead.ready;
  const key = await createReadyJob();
  const standing = ahead.standAt((label) => label === 'compose: inside');
  await world.ask(key, toEdit(1, 'nighttime'));
  const stand = await standing;
  await world.startWorker({ clockAheadMs: -3_600_000 }).ready;
  // Long enough for a reaper that went by its own clock.
  await wait(2 * world.leaseTtlMs);
  stand.release();
  const job = await world.until(key, ({ cut }) => cut?.number === 2);
  expect(job.ended[0]!.attempts).toBe(1);
});

it('hands a run over when it is told to stop in the middle, and the next one finishes it at once', async () => {
  const first = world.startWorker();
  await first.ready;
  const key = await createReadyJob();
  const standing = first.standAt((label) => label === 'compose: inside');
  await world.ask(key, toReshoot(1, 'a red car'));
  const stand = await standing;
  const ended = first.stop();
  stand.release();
  await ended;
  expect((await world.snapshot(key)).status).toBe('regenerating');
  const second = world.startWorker();
  await world.until(key, ({ cut }) => cut?.number === 2);
  expect(second.labels).not.toContain('generate: begin');
});

it.each(['generate: inside', 'compose: inside', 'put cuts mp4: end', 'publish: before commit'])(
  'has one winner when a change is cancelled while its worker is at %s',
  async (label) => {
    const worker = world.startWorker();
    await worker.ready;
    const key = await createReadyJob();
    const standing = worker.standAt((reached) => reached === label);
    const { id } = await world.ask(key, toReshoot(1, 'a red car'));
    const stand = await standing;
    const cancelled = cancelRegeneration(world.database, { ...key, regenerationId: id }).then(
      () => 'accepted',
      (error: { code?: string }) => error.code,
    );
    // The publication holds the row: the wish waits for it, and comes too late.
    if (label !== 'publish: before commit') await cancelled;
    stand.release();
    const job = await world.until(key, ({ running, queue }) => running === null && queue.length === 0);
    const isPublished = job.cut?.number === 2;
    expect([await cancelled, job.ended[0]!.status]).toEqual(
      isPublished ? ['REGENERATION_ENDED', 'completed'] : ['accepted', 'cancelled'],
    );
    expect(isPublished).toBe(label === 'publish: before commit');
    expect(await world.readCut(key)).toBe(isPublished ? 'reshoot of source 1\nsource 2' : 'source 1\nsource 2');
  },
);
