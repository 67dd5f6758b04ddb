import { RetakeError } from '@retake/contracts';
import { retryRegeneration } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createWorker, type Worker } from './create-worker.ts';
import { createGate, createWorkerWorld, toReshoot, type WorkerWorld } from './testing/worker-world.ts';

let server: TestServer;
let world: WorkerWorld;
let worker: Worker;

beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createWorkerWorld(server);
  worker = createWorker(world.parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
  await worker.start();
});
afterEach(async () => {
  await worker.stop();
  await world.close();
});

async function createReadyJob(clips: number) {
  const key = await world.createJob(clips);
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  world.calls.length = 0;
  return key;
}

/** Refuses the clips of which the prompt begins so. */
function failFor(...numbers: number[]) {
  world.hooks.generate = async (_, { prompt }) => {
    const number = numbers.find((entry) => prompt.startsWith(`Clip ${entry}.`));
    if (number !== undefined) throw new RetakeError('MODERATED', { message: `No to ${number}.` });
  };
}

it('makes the clips of a change side by side', async () => {
  const key = await createReadyJob(3);
  const gates = [createGate(), createGate(), createGate()];
  world.hooks.generate = (signal, { prompt }) => gates[Number(prompt.at(5)) - 1]!.pass(signal);
  await world.ask(key, toReshoot([1, 2, 3], 'with more sea'));
  await Promise.all(gates.map(({ reached }) => reached));
  for (const gate of gates.toReversed()) gate.open();
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(await world.readCut(key)).toBe('reshoot of source 1\nreshoot of source 2\nreshoot of source 3');
});

it('publishes what could be made with one composition, names the clip that could not, and tries only that again', async () => {
  const key = await createReadyJob(3);
  failFor(2);
  const asked = await world.ask(key, toReshoot([1, 2, 3], 'with more sea'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(await world.readCut(key)).toBe('reshoot of source 1\nsource 2\nreshoot of source 3');
  expect(world.calls.filter((call) => call === 'compose')).toHaveLength(1);
  const snapshot = await world.snapshot(key);
  expect(snapshot).toMatchObject({ status: 'completed', running: null, cut: { changedClips: [1, 3] } });
  expect(snapshot.ended[0]).toMatchObject({
    id: asked.id,
    status: 'completed',
    error: null,
    clips: [
      { clip: 1, error: null },
      { clip: 2, error: { code: 'MODERATED', message: 'No to 2.', retryable: false } },
      { clip: 3, error: null },
    ],
  });

  failFor();
  world.calls.length = 0;
  const retry = () =>
    retryRegeneration(world.parts.database, { ...key, regenerationId: asked.id, enqueue: world.queue.enqueue });
  const [retried, again] = await Promise.all([retry(), retry()]);
  expect(retried).toMatchObject({ kind: 'edit', title: 'Clip 2: with more sea', clips: [{ clip: 2 }] });
  expect(again.id).toBe(retried.id);
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
  expect(await world.readCut(key)).toBe('reshoot of source 1\nreshoot of source 2\nreshoot of source 3');
  expect(world.calls).toEqual(['generate', 'compose']);
  expect((await retry()).id).toBe(retried.id);
});

it('fails as a whole, with every reason, when no clip could be made', async () => {
  const key = await createReadyJob(3);
  failFor(1, 3);
  const asked = await world.ask(key, toReshoot([1, 3], 'with more sea'));
  await world.until(key, ({ status }) => expect(status).toBe('failed'));
  const { ended, cut } = await world.snapshot(key);
  expect(ended[0]).toMatchObject({
    id: asked.id,
    error: { code: 'MODERATED', message: 'Clip 1: No to 1. Clip 3: No to 3.' },
  });
  expect(cut?.number).toBe(1);
});

it('tries the failed clips again one by one', async () => {
  const key = await createReadyJob(3);
  failFor(1, 3);
  const asked = await world.ask(key, toReshoot([1, 2, 3], 'with more sea'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  failFor();
  const retry = (clips: number[]) =>
    retryRegeneration(world.parts.database, { ...key, regenerationId: asked.id, clips, enqueue: world.queue.enqueue });
  const third = await retry([3]);
  expect(third).toMatchObject({ retryOf: asked.id, clips: [{ clip: 3 }] });
  expect((await retry([1])).clips).toMatchObject([{ clip: 1 }]);
  expect((await retry([3])).id).toBe(third.id);
  await expect(retry([2])).rejects.toMatchObject({ code: 'REGENERATION_ENDED' });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(4));
  expect(await world.readCut(key)).toBe('reshoot of source 1\nreshoot of source 2\nreshoot of source 3');
});

it('has nothing to try again of a change of which every clip was made', async () => {
  const key = await createReadyJob(2);
  const asked = await world.ask(key, toReshoot([1, 2], 'with more sea'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  const { database } = world.parts;
  await expect(
    retryRegeneration(database, { ...key, regenerationId: asked.id, enqueue: world.queue.enqueue }),
  ).rejects.toMatchObject({ code: 'REGENERATION_ENDED' });
});
