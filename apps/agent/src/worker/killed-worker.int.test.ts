import { setTimeout as wait } from 'node:timers/promises';
import type { JobKey } from '@retake/regeneration';
import type { TestServer } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChaosWorld, createChaosWorld } from './testing/chaos/chaos-world.ts';
import { startServer, toEdit, toReshoot } from './testing/worker-world.ts';

let server: TestServer;
let world: ChaosWorld;

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
});
beforeEach(async () => {
  world = await createChaosWorld(server);
});
afterEach(async () => {
  await world.close();
});

/** Every point of the making of a job that a worker can be killed at. */
const makingLabels = [
  'take: before commit',
  'put sources mp4: begin',
  'make: end',
  'keep make: before commit',
  'add clips: before commit',
  'add clips: after commit',
];

/** Every point of a change that makes one clip anew and puts a look on another. */
const changeLabels = [
  'prompts: before commit',
  'generate: begin',
  'generate: inside',
  'generate: end',
  'put versions mp4: end',
  'keep generate: before commit',
  'keep generate: after commit',
  'compose: begin',
  'compose: inside',
  'compose: end',
  'strip: begin',
  'show: begin',
  'keep show: after commit',
  'put cuts mp4: begin',
  'put cuts mp4: end',
  'keep compose: before commit',
  'keep compose: after commit',
  'publish: before commit',
  'publish: after commit',
];

const twoClips = {
  kind: 'edit' as const,
  plan: {
    rows: [toReshoot(1, 'a red car'), toEdit(2, 'nighttime')].flatMap((change) =>
      change.kind === 'edit' ? change.plan.rows : [],
    ),
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
};

/** What was made is there once, whole, and nothing is held any more. */
async function expectOneChange(key: JobKey, label: string): Promise<void> {
  const job = await world.until(
    key,
    ({ running, queue, cut }) => running === null && queue.length === 0 && cut?.number === 2,
  );
  expect(await world.readCut(key), label).toBe('reshoot of source 1\nsource 2:nighttime');
  expect(
    job.clips.map(({ versions }) => versions.length),
    label,
  ).toEqual([2, 2]);
  expect(
    job.ended.map(({ status }) => status),
    label,
  ).toEqual(['completed', 'completed']);
  const ends = await world.database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM job_events WHERE job_id = $1 AND type = 'regeneration-ended'",
    [key.jobId],
  );
  expect(ends.rows[0]!.count, label).toBe(2);
}

/** Objects of a job by what they are. */
async function countFiles({ jobId }: JobKey) {
  const objects = await world.store.list(`jobs/${jobId}/`);
  const count = (folder: string) => objects.filter((object) => object.includes(`/${folder}/`)).length;
  return { sources: count('sources'), versions: count('versions'), cuts: count('cuts') };
}

describe('a worker that is killed', () => {
  it('at any point of the making of a job: another one finishes it, once', async () => {
    let worker = world.startWorker();
    for (const label of makingLabels) {
      await worker.ready;
      const stand = worker.standAt((reached) => reached === label);
      const key = await world.createJob();
      await stand;
      await worker.kill();
      worker = world.startWorker();
      const job = await world.until(key, ({ status }) => status === 'completed');
      expect(job.clips, label).toHaveLength(2);
      expect(await world.readCut(key), label).toBe('source 1\nsource 2');
    }
  });

  it('at any point of a change: another one finishes it, with one version and one cut', async () => {
    let worker = world.startWorker();
    for (const label of changeLabels) {
      await worker.ready;
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      const { sources, versions, cuts } = await countFiles(key);
      const stand = worker.standAt((reached) => reached === label);
      await world.ask(key, twoClips);
      await stand;
      await worker.kill();
      worker = world.startWorker();
      await expectOneChange(key, label);
      // What the first worker had stored is what the second has published: no file of a first try is left.
      const files = { sources: sources + 1, versions: versions + 1, cuts: cuts + 2 };
      expect(await countFiles(key), label).toEqual(files);
    }
  });

  it('is replaced by whoever frees its run, without the queue and without the poller', async () => {
    const killed = world.startWorker();
    const key = await world.createJob();
    await world.until(key, ({ status }) => status === 'completed');
    const standing = killed.standAt((reached) => reached === 'compose: inside');
    await world.ask(key, toEdit(1, 'nighttime'));
    await standing;
    await world.startWorker({ hasQueue: false, pollIntervalMs: 3_600_000 }).ready;
    await killed.kill();
    await world.until(key, ({ cut }) => cut?.number === 2);
  });

  it('again and again over the same change: it ends as failed after the fifth, and the old cut stays', async () => {
    let worker = world.startWorker();
    const key = await world.createJob();
    await world.until(key, ({ status }) => status === 'completed');
    await world.ask(key, toEdit(1, 'nighttime'));
    for (let death = 1; death <= 5; death += 1) {
      await worker.standAt((reached) => reached === 'compose: inside');
      await worker.kill();
      worker = world.startWorker();
    }
    const job = await world.until(key, ({ status }) => status === 'failed');
    expect(job.ended[0]!.error!.code).toBe('RUN_ABANDONED');
    expect(await world.readCut(key)).toBe('source 1\nsource 2');
  });
});

describe('a worker that is stopped and goes on', () => {
  it.each(['compose: inside', 'keep compose: before commit', 'publish: before commit'])(
    'after its lease, at %s: it writes nothing, and the other one has finished the change once',
    async (label) => {
      const first = world.startWorker();
      await first.ready;
      const key = await world.createJob();
      await world.until(key, ({ status }) => status === 'completed');
      const standing = first.standAt((reached) => reached === label);
      await world.ask(key, twoClips);
      const stand = await standing;
      first.pause();
      await world.startWorker().ready;
      // A transaction that is left open holds the row of the job until Postgres ends it, after 5 s.
      await expectOneChange(key, label);
      const before = await world.snapshot(key);
      stand.release();
      first.resume();
      await expect
        .poll(() => first.log.map(({ message }) => message).join('; '), { timeout: 5_000 })
        .toMatch(/another worker has taken a run over|could not be stored/);
      await wait(world.leaseTtlMs);
      expect(await world.snapshot(key)).toEqual(before);
      await expectOneChange(key, label);
    },
  );
});
