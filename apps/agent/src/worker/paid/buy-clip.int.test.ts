import { createReplicateGenerator, type PredictionGenerator } from '@retake/generators';
import { cancelRegeneration, retryRegeneration } from '@retake/regeneration';
import type { Fault, TestServer } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clipMicros, createPaidWorld, type PaidWorld, toModify } from '../testing/paid-world.ts';
import { createGate, startServer, toReshoot } from '../testing/worker-world.ts';

let server: TestServer;
let world: PaidWorld;

beforeAll(async () => {
  server = await startServer();
  world = await createPaidWorld(server);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});
let creationsBefore: number;
beforeEach(() => {
  creationsBefore = world.standIn.creations.length;
});
afterEach(async () => {
  await world.stopWorkers();
  world.standIn.clearFaults();
  await world.checkMoney();
});

const countCreations = () => world.standIn.creations.length - creationsBefore;
const enqueue = () => world.queue.enqueue;

/** Asks for a paid change of clip 1 and waits for its end. */
async function change(faults: readonly Fault[] = []) {
  await world.startWorker();
  const key = await world.createReadyJob();
  for (const fault of faults) world.standIn.addFault(fault);
  const { id } = await world.ask(key, toModify([1], 'add a knight'));
  await world.until(key, ({ ended }) => expect(ended[0]?.id).toBe(id));
  const snapshot = await world.snapshot(key);
  return { key, id, snapshot, ended: snapshot.ended[0]! };
}

it('buys one clip with one request, and publishes it with what it has cost', async () => {
  const { key, snapshot } = await change();
  expect(countCreations()).toBe(1);
  expect(snapshot.cut?.number).toBe(2);
  const version = snapshot.clips[0]!.versions[1]!;
  expect(version).toMatchObject({ origin: 'modify', priceMicros: clipMicros, instruction: 'add a knight', frames: 60 });
  expect(version.prompt).toBe('Clip 1. Add a knight.');
  expect(snapshot.budget).toMatchObject({ reservedMicros: 0, spentMicros: clipMicros });
  expect(await world.listCalls(key)).toMatchObject([{ state: 'succeeded', chargeMicros: clipMicros }]);
});

it('makes a clip anew from its first picture, in the format of the video', async () => {
  const reshoot = createReplicateGenerator({
    ...{ token: world.standIn.token, baseUrl: world.standIn.url, model: 'bytedance/seedance-1-pro' },
  });
  await world.startWorker({ generators: [reshoot], paid: { ...world.paid, generators: [reshoot] } });
  const key = await world.createReadyJob();
  await world.ask(key, toReshoot(1, 'a red car'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  const version = (await world.snapshot(key)).clips[0]!.versions[1]!;
  expect(version).toMatchObject({ origin: 'reshoot', prompt: 'Clip 1. A red car.', frames: 60, priceMicros: 60_000 });
});

describe('an answer that does not come', () => {
  it.each<Fault>([{ kind: 'lose-answer' }, { kind: 'answer-late', delayMs: 1_000 }])(
    'adopts what was made: $kind',
    async (fault) => {
      const { snapshot } = await change([fault]);
      expect(snapshot.cut?.number).toBe(2);
      expect(countCreations()).toBe(1);
    },
  );

  it('asks no second time when nothing is found, and gives the money back', async () => {
    const { key, ended, snapshot } = await change([{ kind: 'lose-request' }]);
    expect(ended).toMatchObject({ status: 'failed', error: { code: 'PROVIDER_UNAVAILABLE' } });
    expect(ended.error!.message).toMatch(/nothing was found there within 2 s\. Nothing is charged/);
    expect(countCreations()).toBe(1);
    expect(snapshot.budget).toMatchObject({ reservedMicros: 0, spentMicros: 0 });
    await retryRegeneration(world.parts.database, { ...key, regenerationId: ended.id, enqueue: enqueue() });
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  });

  it('stops what appears after the time, and books it as waste', async () => {
    const { ended, key } = await change([{ kind: 'create-late', delayMs: 2_500 }, { kind: 'stuck' }]);
    expect(ended.status).toBe('failed');
    await expect.poll(() => world.standIn.predictions[0]?.status, { timeout: 4_000 }).toBe('starting');
    await world.sweeper.sweep();
    await expect.poll(() => world.standIn.predictions[0]?.status).toMatch(/canceled|aborted/);
    await world.sweeper.sweep();
    await world.sweeper.sweep();
    expect(await world.listCalls(key)).toMatchObject([{ state: 'not_created' }]);
  });
});

describe('a refusal', () => {
  it('waits as long as the provider asks for, and gives the hold back meanwhile', async () => {
    const startedAt = performance.now();
    const { key, snapshot } = await change([{ kind: 'too-many-requests', retryAfterSeconds: 1 }]);
    expect(performance.now() - startedAt).toBeGreaterThan(1_000);
    expect(snapshot.cut?.number).toBe(2);
    expect((await world.listCalls(key)).map(({ state }) => state)).toEqual(['not_created', 'succeeded']);
  });

  it('gives up after a few', async () => {
    const { ended } = await change([{ kind: 'too-many-requests', times: 9, retryAfterSeconds: 0 }]);
    expect(ended.error?.code).toBe('PROVIDER_UNAVAILABLE');
    expect(countCreations()).toBe(4);
  });

  it.each<[Fault, string]>([
    [{ kind: 'no-credit' }, 'PROVIDER_PAYMENT'],
    [{ kind: 'invalid-input', fields: [{ field: 'prompt', description: 'no' }] }, 'PROVIDER_REFUSED'],
    [{ kind: 'moderation' }, 'MODERATED'],
    [{ kind: 'failure', error: 'CUDA out of memory' }, 'GENERATION_FAILED'],
  ])('asks once and says why: %o', async (fault, code) => {
    const { ended, snapshot } = await change([fault]);
    expect(ended).toMatchObject({ status: 'failed', error: { code } });
    expect(countCreations()).toBe(1);
    expect(snapshot.budget).toMatchObject({ reservedMicros: 0, spentMicros: 0 });
    expect(snapshot.cut?.number).toBe(1);
  });
});

describe('a file that is not what was ordered', () => {
  it.each<[Fault, string]>([
    [{ kind: 'output-expired' }, 'OUTPUT_EXPIRED'],
    [{ kind: 'output-removed' }, 'OUTPUT_EXPIRED'],
    [{ kind: 'wrong-codec' }, 'GENERATION_FAILED'],
    [{ kind: 'cut' }, 'GENERATION_FAILED'],
  ])('fails, is paid, and is never bought again by itself: %o', async (fault, code) => {
    const { ended, snapshot, key } = await change([fault]);
    expect(ended).toMatchObject({ status: 'failed', error: { code } });
    expect(snapshot.budget.spentMicros).toBe(clipMicros);
    await retryRegeneration(world.parts.database, { ...key, regenerationId: ended.id, enqueue: enqueue() });
    await world.until(key, ({ running, queue }) => expect([running, queue]).toEqual([null, []]));
    expect(countCreations()).toBe(1);
  });

  it('is fitted into the slot when it has another length', async () => {
    const { snapshot } = await change([{ kind: 'longer' }]);
    expect(snapshot.cut?.number).toBe(2);
    expect(snapshot.clips[0]).toMatchObject({ slotFrames: 30, versions: [{}, { frames: 90, leadFrames: 10 }] });
  });
});

it('makes the clips that can be made, and pays for those alone', async () => {
  await world.startWorker();
  const key = await world.createReadyJob(3);
  world.standIn.addFault({ kind: 'moderation' });
  await world.ask(key, toModify([1, 2, 3], 'add a knight'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  const { budget, clips } = await world.snapshot(key);
  expect(clips.filter(({ version }) => version === 2)).toHaveLength(2);
  expect(budget).toMatchObject({ reservedMicros: 0, spentMicros: 2 * clipMicros });
});

describe('a cancel', () => {
  async function cancelWhen(isThere: () => boolean) {
    const worker = await world.startWorker();
    const key = await world.createReadyJob();
    world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    const known = world.standIn.predictions.length;
    await expect.poll(() => world.standIn.predictions.length > known && isThere(), { timeout: 5_000 }).toBe(true);
    await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
    worker.noticeCancel(id);
    await world.until(key, ({ ended }) => expect(ended[0]).toMatchObject({ id, status: 'cancelled' }));
    return key;
  }

  it('stops the prediction and pays what the provider charges', async () => {
    const key = await cancelWhen(() => world.standIn.predictions[0]?.status === 'processing');
    expect(world.standIn.predictions[0]).toMatchObject({ status: 'canceled' });
    expect(await world.listCalls(key)).toMatchObject([{ state: 'canceled', chargeMicros: clipMicros }]);
    expect((await world.snapshot(key)).cut?.number).toBe(1);
  });

  it('costs nothing while the clip is still prepared', async () => {
    const gate = createGate();
    const create: PredictionGenerator['create'] = async (request, options) => {
      await gate.pass(options.signal).catch(() => undefined);
      return world.generator.create(request, options);
    };
    const worker = await world.startWorker(world.withGenerator({ create }));
    const key = await world.createReadyJob();
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    await gate.reached;
    await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
    worker.noticeCancel(id);
    await world.until(key, ({ ended }) => expect(ended[0]).toMatchObject({ id, status: 'cancelled' }));
    expect(await world.listCalls(key)).toMatchObject([{ state: 'not_created' }]);
    expect(countCreations()).toBe(0);
  });

  it('costs nothing while the change waits in the line', async () => {
    const gate = createGate();
    world.hooks.compose = gate.pass;
    await world.startWorker();
    const key = await world.createJob();
    await gate.reached;
    delete world.hooks.compose;
    gate.open();
    await world.until(key, ({ status }) => expect(status).toBe('completed'));
    await world.stopWorkers();
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
    await world.startWorker();
    expect(await world.listCalls(key)).toEqual([]);
  });

  it('keeps what is paid when it comes while the video is put together', async () => {
    const gate = createGate();
    const worker = await world.startWorker();
    const key = await world.createReadyJob();
    world.hooks.compose = gate.pass;
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    await gate.reached;
    delete world.hooks.compose;
    await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
    worker.noticeCancel(id);
    await world.until(key, ({ ended }) => expect(ended[0]?.status).toBe('cancelled'));
    await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue: enqueue() });
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    expect(countCreations()).toBe(1);
  });
});
