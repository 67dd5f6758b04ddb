import { readdir } from 'node:fs/promises';
import { listTemplates, RetakeError } from '@retake/contracts';
import { cancelRegeneration, retryRegeneration, takeNext } from '@retake/regeneration';
import { toJobPrefix } from '@retake/storage';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createWorker, type Worker } from './create-worker.ts';
import { createGate, createWorkerWorld, toEdit, toReshoot, type WorkerWorld } from './testing/worker-world.ts';

let server: TestServer;
let world: WorkerWorld;
let workers: Worker[];

beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createWorkerWorld(server);
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await world.close();
});

/** The poller and the reaper are put far away unless a test is about them: hints have to do. */
const patient = { pollIntervalMs: 600_000, reapIntervalMs: 600_000 };

async function startWorker(
  options: Parameters<typeof createWorker>[2] = patient,
  parts = world.parts,
): Promise<Worker> {
  const worker = createWorker(parts, world.queue, options);
  workers.push(worker);
  await worker.start();
  return worker;
}

async function createReadyJob(clips = 2) {
  const key = await world.createJob(clips);
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  world.calls.length = 0;
  return key;
}

it('makes a job, changes one clip, and takes it back without composing again', async () => {
  await startWorker();
  const key = await createReadyJob();
  expect(await world.readCut(key)).toBe('source 1\nsource 2');

  await world.ask(key, toEdit(2, 'nighttime'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(world.calls).toEqual(['compose nighttime', 'show nighttime']);
  expect(await world.readCut(key)).toBe('source 1\nsource 2:nighttime');

  await world.ask(key, { kind: 'undo' });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
  await world.ask(key, { kind: 'redo' });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(4));
  expect(world.calls).toEqual(['compose nighttime', 'show nighttime']);
  expect(await world.readCut(key)).toContain('nighttime');
  const snapshot = await world.snapshot(key);
  expect(snapshot.clips[1]!.versions[1]).toMatchObject({ origin: 'grade', parent: 1 });
  expect(snapshot.clips[1]!.versions[1]!.prompt).toMatch(/^Clip 2\. ./);
});

it('runs two changes of one job one after the other, and each sees what the one before has made', async () => {
  const gate = createGate();
  await startWorker();
  const key = await createReadyJob();
  world.hooks.compose = gate.pass;
  await world.ask(key, toEdit(2, 'nighttime'));
  await world.ask(key, toEdit(2, 'rain'));
  await gate.reached;
  const meanwhile = await world.snapshot(key);
  expect(meanwhile.running?.title).toContain('night');
  expect(meanwhile.queue.map(({ position }) => position)).toEqual([1]);
  expect(meanwhile.cut?.number).toBe(1);
  gate.open();
  await world.until(key, ({ cut, running, queue }) => {
    expect(cut?.number).toBe(3);
    expect([running, queue]).toEqual([null, []]);
  });
  expect(world.calls).toEqual(['compose nighttime', 'show nighttime', 'compose nighttime+rain', 'show nighttime+rain']);
});

it('runs changes of different jobs side by side', async () => {
  const gate = createGate();
  await startWorker();
  const first = await createReadyJob();
  const second = await createReadyJob();
  world.hooks.compose = gate.pass;
  await world.ask(first, toEdit(1, 'nighttime'));
  await gate.reached;
  delete world.hooks.compose;
  await world.ask(second, toEdit(1, 'sepia'));
  await world.until(second, ({ cut }) => expect(cut?.number).toBe(2));
  expect((await world.snapshot(first)).cut?.number).toBe(1);
  gate.open();
  await world.until(first, ({ cut }) => expect(cut?.number).toBe(2));
});

it('gives a job that has waited longer its turn between the changes of one with a long line', async () => {
  const gate = createGate();
  await startWorker({ ...patient, concurrency: 1 });
  const long = await createReadyJob();
  const short = await createReadyJob();
  world.hooks.compose = gate.pass;
  await world.ask(long, toEdit(1, 'nighttime'));
  await gate.reached;
  await world.ask(long, toEdit(1, 'sepia'));
  await world.ask(short, toEdit(1, 'rain'));
  await world.ask(long, toEdit(1, 'snow'));
  gate.open();
  await world.until(long, ({ cut }) => expect(cut?.number).toBe(4));
  expect(world.calls.filter((call) => call.startsWith('compose'))).toEqual([
    'compose nighttime',
    'compose nighttime+sepia',
    'compose rain',
    'compose nighttime+sepia+snow',
  ]);
});

it('stops a running change when it is cancelled, keeps the cut, and goes on with the next', async () => {
  const gate = createGate();
  const worker = await startWorker();
  const key = await createReadyJob();
  world.hooks.compose = gate.pass;
  const { id } = await world.ask(key, toEdit(1, 'nighttime'));
  await world.ask(key, toEdit(2, 'sepia'));
  await gate.reached;
  delete world.hooks.compose;
  expect((await cancelRegeneration(world.parts.database, { ...key, regenerationId: id })).status).toBe('running');
  worker.noticeCancel(id);
  await world.until(key, ({ ended, cut }) => {
    expect(ended.map(({ status }) => status)).toEqual(['completed', 'cancelled', 'completed']);
    expect(cut?.number).toBe(2);
  });
  expect(await world.readCut(key)).toBe('source 1\nsource 2:sepia');
});

it('keeps finished steps: a retry after a failed composition makes no clip again', async () => {
  const reshoot = toReshoot(1, 'a red car');
  await startWorker();
  const key = await createReadyJob();
  world.hooks.compose = () => Promise.reject(new Error('the disk is gone'));
  const { id } = await world.ask(key, reshoot);
  await world.until(key, ({ status }) => expect(status).toBe('failed'));
  const failed = await world.snapshot(key);
  expect(failed.ended[0]).toMatchObject({ id, error: { code: 'INTERNAL' } });
  expect(failed.ended[0]!.error!.message).not.toContain('disk');
  expect(failed.cut?.number).toBe(1);

  delete world.hooks.compose;
  await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue: world.queue.enqueue });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(await world.readCut(key)).toBe('reshoot of source 1\nsource 2');
  expect(world.calls).toEqual(['generate', 'compose', 'compose']);
});

it.each(['DISK_FULL', 'MEDIA_TIMEOUT', 'COMPOSITION_FAILED'] as const)(
  'ends a change as failed on %s, keeps the cut on screen, and leaves no file of it in the work folder',
  async (code) => {
    await startWorker();
    const key = await createReadyJob();
    world.hooks.compose = () => Promise.reject(new RetakeError(code));
    await world.ask(key, toEdit(1, 'nighttime'));
    await world.until(key, ({ status }) => expect(status).toBe('failed'));
    const failed = await world.snapshot(key);
    expect(failed.ended[0]!.error).toMatchObject({ code, message: expect.stringMatching(/^[A-Z].*\.$/) });
    expect(await world.readCut(key)).toBe('source 1\nsource 2');
    await expect.poll(() => readdir(world.parts.workFolder)).toEqual([]);
  },
);

it('shows what has changed a few clips at a time, however many there are', async () => {
  let [atWork, mostAtWork] = [0, 0];
  const makePoster: typeof world.parts.makePoster = async (...order) => {
    atWork += 1;
    mostAtWork = Math.max(mostAtWork, atWork);
    await world.parts.makePoster(...order);
    atWork -= 1;
  };
  await startWorker(patient, { ...world.parts, makePoster });
  const key = await createReadyJob(12);
  await world.ask(
    key,
    toEdit(
      [...Array(12).keys()].map((index) => index + 1),
      'nighttime',
    ),
  );
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(world.calls.filter((call) => call === 'show nighttime')).toHaveLength(12);
  // The poster of the whole cut is made beside them.
  expect(mostAtWork).toBeLessThanOrEqual(5);
});

it('makes a kept clip again when the clip has changed since', async () => {
  await startWorker();
  const key = await createReadyJob();
  world.hooks.compose = () => Promise.reject(new Error('the disk is gone'));
  const { id } = await world.ask(key, toEdit(1, 'nighttime'));
  await world.until(key, ({ status }) => expect(status).toBe('failed'));
  delete world.hooks.compose;
  await world.ask(key, toEdit(1, 'rain'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue: world.queue.enqueue });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
  expect(
    listTemplates((await world.snapshot(key)).clips[0]!.versions.at(-1)!.look).map(({ template }) => template),
  ).toEqual(['rain', 'nighttime']);
});

it('hands a run over when it shuts down, and the next worker goes on without repeating a step', async () => {
  const gate = createGate();
  const first = await startWorker();
  const key = await createReadyJob();
  world.hooks.compose = gate.pass;
  await world.ask(key, toReshoot(1, 'a red car'));
  await gate.reached;
  await first.stop();
  expect((await world.snapshot(key)).status).toBe('regenerating');
  delete world.hooks.compose;
  await startWorker();
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(world.calls).toEqual(['generate', 'compose', 'compose']);
});

it('replaces a worker that vanished, after its lease', async () => {
  const key = await world.createJob();
  const lost = await takeNext(world.parts.database, { jobId: key.jobId, owner: 'vanished', ttlMs: 300 });
  expect(lost?.attempts).toBe(1);
  await startWorker({ pollIntervalMs: 600_000, reapIntervalMs: 50 });
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  expect((await world.snapshot(key)).ended[0]!.attempts).toBe(2);
});

it('stops a run whose lease somebody else has, and writes nothing of it', async () => {
  const gate = createGate();
  const stopped = Promise.withResolvers<unknown>();
  const worker = await startWorker(patient, { ...world.parts, leaseTtlMs: 300 });
  const key = await createReadyJob();
  world.hooks.compose = (signal) =>
    gate.pass(signal).catch((error: unknown) => {
      stopped.resolve(error);
      throw error;
    });
  await world.ask(key, toEdit(1, 'nighttime'));
  await gate.reached;
  const before = await world.snapshot(key);
  await world.parts.database.query('UPDATE jobs SET lease_epoch = lease_epoch + 1 WHERE id = $1', [key.jobId]);
  expect(await stopped.promise).toMatchObject({ reason: 'lease-lost' });
  await worker.stop();
  expect(await world.snapshot(key)).toEqual(before);
});

it('finds work by polling when no hint comes', async () => {
  await world.queue.stop();
  const key = await world.createJob();
  await startWorker({ pollIntervalMs: 30, reapIntervalMs: 600_000 });
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  await world.ask(key, toEdit(1, 'nighttime'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
});

it('hears of work at once by the queue', async () => {
  await startWorker();
  const key = await createReadyJob();
  const startedAt = performance.now();
  await world.ask(key, toEdit(1, 'nighttime'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});

it('sends no hint for a change that is rolled back', async () => {
  await startWorker();
  const key = await createReadyJob();
  const listHints = async () => {
    const answer = await world.parts.database.query<{ id: string }>('SELECT id FROM retake_queue.job');
    return answer.rows.map(({ id }) => id);
  };
  const before = await listHints();
  await expect(world.ask(key, { kind: 'undo' })).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' });
  expect((await listHints()).filter((id) => !before.includes(id))).toEqual([]);
});

it('publishes a cut without its strip when that cannot be made, and says so in the log', async () => {
  const warned: string[] = [];
  const log = { ...world.parts.log, warn: (_: object, message: string) => warned.push(message) };
  const makeStrip = () => Promise.reject(new Error('no strip today'));
  await startWorker(patient, { ...world.parts, makeStrip, log });
  const { jobId } = await createReadyJob();
  expect(warned).toEqual(['a cut has no strip']);
  const keys = await world.parts.store.list(toJobPrefix(jobId));
  expect(keys.filter((key) => key.includes('/strips/'))).toEqual([]);
  expect(keys.filter((key) => key.includes('/waveforms/'))).toHaveLength(1);
});

it('takes over the tiles that a strip has in common with that of the cut on screen', async () => {
  const known: number[][] = [];
  const makeStrip: typeof world.parts.makeStrip = (input, output, options) => {
    known.push([...(options.earlier?.tiles.keys() ?? [])]);
    return world.parts.makeStrip(input, output, options);
  };
  await startWorker(patient, { ...world.parts, makeStrip });
  const key = await createReadyJob(3);
  await world.ask(key, toEdit(2, 'nighttime'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  await world.ask(key, { kind: 'reorder', order: [3, 2, 1] });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
  expect(known).toEqual([[], [0, 60], [0, 30, 60]]);
});
