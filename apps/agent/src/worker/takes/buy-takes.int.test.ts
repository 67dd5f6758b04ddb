import { RetakeError, type TakeView } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import { cancelRegeneration, type JobKey, listReceipts, retryRegeneration } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { clipMicros, createPaidWorld, type PaidWorld, quickTimes, toBoughtTakes } from '../testing/paid-world.ts';
import { createGate } from '../testing/worker-world.ts';
import type { WorkerParts } from '../worker-parts.ts';

let server: TestServer;
let world: PaidWorld;
beforeAll(async () => {
  server = await openSharedServer();
  world = await createPaidWorld(server);
});
afterAll(async () => {
  await world?.close();
});
afterEach(async () => {
  await world.stopWorkers();
  world.standIn.clearFaults();
  await world.checkMoney();
});

const toTakes = (count: number) => toBoughtTakes(count, 'add a knight');

/** Numbers of the versions that takes have become, without gaps, in whichever order they came. */
const toSorted = (takes: readonly TakeView[]) => takes.map(({ version }) => version!).toSorted((a, b) => a - b);

async function end(key: JobKey, id: string) {
  await world.until(key, ({ ended }) => expect(ended[0]?.id).toBe(id));
  const snapshot = await world.snapshot(key);
  return { snapshot, ended: snapshot.ended[0]! };
}

/** What was bought for a job, by take; all of it together is what the job has spent. */
async function listBought(key: JobKey) {
  const receipts = await listReceipts(world.parts.database, key);
  const bought = receipts.filter(({ model }) => model !== null);
  const sum = bought.reduce((total, { chargeMicros, lostMicros }) => total + chargeMicros + lostMicros, 0);
  expect((await world.snapshot(key)).budget.spentMicros).toBe(sum);
  return bought;
}

it('buys takes side by side, as many as clips of a change, each with its seed, receipt and price', async () => {
  const gate = createGate();
  let [begun, atWork, mostAtWork] = [0, 0, 0];
  const create: PredictionGenerator['create'] = async (request, options) => {
    [begun, atWork] = [begun + 1, atWork + 1];
    mostAtWork = Math.max(mostAtWork, atWork);
    if (begun === 4) gate.open();
    await gate.pass(options.signal);
    return world.generator.create(request, options);
  };
  const download: PredictionGenerator['download'] = async (...order) => {
    atWork -= 1;
    return world.generator.download(...order);
  };
  await world.startWorker(world.withGenerator({ create, download }));
  const key = await world.createReadyJob(1);
  const { id } = await world.ask(key, toTakes(5));
  const { snapshot, ended } = await end(key, id);
  expect(mostAtWork).toBe(4);
  expect(ended.takes.map(({ take, error }) => [take, error])).toEqual([1, 2, 3, 4, 5].map((n) => [n, null]));
  expect(toSorted(ended.takes)).toEqual([2, 3, 4, 5, 6]);
  expect(snapshot.cut?.number).toBe(1);
  expect(snapshot.clips[0]!.versions.slice(1).every(({ priceMicros }) => priceMicros === clipMicros)).toBe(true);
  const bought = await listBought(key);
  expect(bought.map(({ version }) => version?.number)).toEqual([2, 3, 4, 5, 6]);
  for (const { estimateMicros, holdMicros, chargeMicros, lostMicros } of bought) {
    expect([estimateMicros, holdMicros, chargeMicros, lostMicros]).toEqual([clipMicros, clipMicros, clipMicros, 0]);
  }
  expect(new Set(bought.map(({ seed }) => seed)).size).toBe(5);
});

it('keeps the takes that came, and buys only the one again that did not', async () => {
  await world.startWorker();
  const key = await world.createReadyJob(1);
  const before = world.standIn.creations.length;
  world.standIn.addFault({ kind: 'failure', error: 'CUDA out of memory' });
  const { id } = await world.ask(key, toTakes(2));
  const { ended } = await end(key, id);
  expect(ended.status).toBe('completed');
  const [failed, ...others] = ended.takes.filter(({ error }) => error !== null);
  expect([failed?.error?.code, others]).toEqual(['GENERATION_FAILED', []]);
  expect((await listBought(key)).map(({ version }) => version?.number)).toEqual([2, undefined]);

  const { enqueue } = world.queue;
  const retry = await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue });
  const { snapshot, ended: second } = await end(key, retry.id);
  expect(second.takes).toEqual([{ take: failed!.take, version: 3, error: null }]);
  expect(world.standIn.creations.length - before).toBe(3);
  expect(snapshot.budget).toMatchObject({ reservedMicros: 0, spentMicros: 2 * clipMicros });
  expect((await listBought(key)).map(({ version }) => version?.number)).toEqual([2, 3]);
});

it('adds the others when a take does not end in time and cannot be stopped, and follows its money', async () => {
  const times = { ...quickTimes, shortestDeadlineMs: 1_200, stopMs: 200 };
  const cancel: PredictionGenerator['cancel'] = () => Promise.reject(new RetakeError('PROVIDER_UNAVAILABLE'));
  await world.startWorker({ ...world.withGenerator({ cancel }), paid: { ...world.paid, times } });
  const key = await world.createReadyJob(1);
  world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
  const { id } = await world.ask(key, toTakes(2));
  const { snapshot, ended } = await end(key, id);
  expect(ended.takes.filter(({ version }) => version !== null)).toHaveLength(1);
  expect(snapshot.budget).toMatchObject({ reservedMicros: clipMicros, spentMicros: clipMicros });
  await world.sweeper.sweep();
  const lost = (await listBought(key)).find(({ version }) => version === null);
  expect(lost).toMatchObject({ estimateMicros: clipMicros, chargeMicros: 0, lostMicros: clipMicros });
});

it('adds a take that was paid and that its check rejects, with the reason', async () => {
  const sentence = 'Clip 1 came out black for 1.0 seconds, so the old version stays.';
  let checked = 0;
  const checkCut: WorkerParts['checkCut'] = async ({ clips }) => {
    checked += 1;
    const problem = checked === 1 ? { kind: 'black' as const, sentence } : null;
    return clips.map(() => ({ problem, note: null }));
  };
  await world.startWorker({ checkCut });
  const key = await world.createReadyJob(1);
  const { id } = await world.ask(key, toTakes(2));
  const { snapshot, ended } = await end(key, id);
  expect([ended.status, ended.takes.map(({ error }) => error)]).toEqual(['completed', [null, null]]);
  const problems = snapshot.clips[0]!.versions.map(({ problem }) => problem);
  expect(problems.filter((problem) => problem !== undefined)).toEqual([sentence]);
  expect((await listBought(key)).map(({ lostMicros }) => lostMicros)).toEqual([0, 0]);
});

it('keeps a take that came and was paid when the others are cancelled, and settles what these cost', async () => {
  await world.startWorker();
  const key = await world.createReadyJob(1);
  world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
  const { id } = await world.ask(key, toTakes(2));
  await world.until(key, ({ running }) => expect(running?.takes).toHaveLength(1));
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  const { snapshot, ended } = await end(key, id);
  expect(ended).toMatchObject({ status: 'cancelled', takes: [{ version: 2, error: null }] });
  expect(snapshot.clips[0]!.versions[1]).toMatchObject({ number: 2, priceMicros: clipMicros });
  expect(snapshot.budget.reservedMicros).toBe(0);
  const [kept, lost] = await listBought(key);
  expect(kept).toMatchObject({ version: { number: 2 }, chargeMicros: clipMicros, lostMicros: 0 });
  expect(lost).toMatchObject({ version: null, chargeMicros: 0 });
});

it('goes on with every take where another worker stopped, and pays none twice', async () => {
  const gate = createGate();
  let waiting = 0;
  const read: PredictionGenerator['read'] = async (_id, signal) => {
    waiting += 1;
    if (waiting === 2) await gate.pass(signal);
    return createGate().pass(signal) as Promise<never>;
  };
  await world.startWorker(world.withGenerator({ read }));
  const key = await world.createReadyJob(1);
  const before = world.standIn.creations.length;
  const { id } = await world.ask(key, toTakes(2));
  await gate.reached;
  await world.stopWorkers();
  await world.startWorker();
  const { ended } = await end(key, id);
  expect(toSorted(ended.takes)).toEqual([2, 3]);
  expect(world.standIn.creations.length - before).toBe(2);
});

it('says of every take why it could not be made when none could', async () => {
  await world.startWorker();
  const key = await world.createReadyJob(1);
  world.standIn.addFault({ kind: 'moderation', times: 2 });
  const { id } = await world.ask(key, toTakes(2));
  const { ended } = await end(key, id);
  expect(ended).toMatchObject({ status: 'failed', error: { code: 'MODERATED' } });
  expect(ended.error!.message).toMatch(/^Take 1: .+ Take 2: .+/);
  expect(await listBought(key)).toMatchObject([{ chargeMicros: 0, lostMicros: 0 }, { version: null }]);
});
