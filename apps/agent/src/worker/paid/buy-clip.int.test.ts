import { RetakeError } from '@retake/contracts';
import { createReplicateGenerator, type PredictionGenerator } from '@retake/generators';
import { decodeSound, runFfmpeg } from '@retake/media';
import {
  cancelRegeneration,
  estimatePrice,
  type JobKey,
  listReceipts,
  reconcile,
  retryRegeneration,
} from '@retake/regeneration';
import { type Fault, openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { clipMicros, createPaidWorld, type PaidWorld, quickTimes, toModify } from '../testing/paid-world.ts';
import { createGate, toReshoot } from '../testing/worker-world.ts';
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

describe('the sound of a bought clip', () => {
  /** Seconds of the slot after which the first sound is heard in the newest source of a job. */
  async function findBeep({ jobId }: JobKey): Promise<number> {
    const answer = await world.parts.database.query<{ source_key: string; head_frames: number; has_sound: boolean }>(
      'SELECT source_key, head_frames, has_sound FROM clip_versions WHERE job_id = $1 ORDER BY created_at DESC LIMIT 1',
      [jobId],
    );
    const { source_key: sourceKey, head_frames: headFrames, has_sound: hasSound } = answer.rows[0]!;
    expect(hasSound).toBe(true);
    const sound = await decodeSound(await world.parts.store.localPath(sourceKey));
    return sound.findIndex((value) => Math.abs(value) > 0.1) / 48_000 - headFrames / 30;
  }

  it('is that of the clip before, at the same moments, when the model makes none', async () => {
    const { key } = await change();
    expect(Math.abs((await findBeep(key)) - (0.8 - 10 / 30))).toBeLessThan(0.03);
  });

  it('is what the model has made, where it has made one', async () => {
    const download: PredictionGenerator['download'] = async (_, outputPath) => {
      const beep = ['-f', 'lavfi', '-i', "aevalsrc='0.5*sin(880*PI*t)*between(t,1.2,1.3)':s=48000:d=2"];
      const picture = ['-f', 'lavfi', '-i', 'testsrc=size=320x180:rate=30:duration=2'];
      await runFfmpeg([...picture, ...beep, '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-f', 'mp4', outputPath]);
    };
    await world.startWorker(world.withGenerator({ download }));
    const key = await world.createReadyJob();
    await world.ask(key, toModify([1], 'add a knight'));
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    expect(Math.abs((await findBeep(key)) - (1.2 - 10 / 30))).toBeLessThan(0.03);
  });
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
    await expect.poll(() => world.standIn.predictions[0]?.status).toBe('starting');
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
    [{ kind: 'wrong-codec' }, 'OUTPUT_UNUSABLE'],
    [{ kind: 'cut' }, 'OUTPUT_UNUSABLE'],
  ])('fails, is paid, and is never bought again by itself: %o', async (fault, code) => {
    const { ended, snapshot, key } = await change([fault]);
    const message = expect.stringMatching(/ask for the change anew to pay for another one\.$/);
    expect(ended).toMatchObject({ status: 'failed', error: { code, message, retryable: false } });
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

describe('a bought clip that its check rejects', () => {
  const problem = 'Clip 1 came out black for 1.0 seconds, so the old version stays.';
  const checkCut: WorkerParts['checkCut'] = async ({ clips }) =>
    clips.map(({ clip }) => ({ problem: clip === 1 ? { kind: 'black', sentence: problem } : null, note: null }));

  it('is kept as a version that is not shown, with the reason and its receipt, and can be restored', async () => {
    await world.startWorker({ checkCut });
    const key = await world.createReadyJob();
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    await world.until(key, ({ ended }) => expect(ended[0]?.id).toBe(id));
    const { ended, clips, cut } = await world.snapshot(key);
    expect(ended[0]).toMatchObject({ status: 'failed', error: { code: 'EDIT_NOT_CONVINCING', retryable: false } });
    expect(ended[0]!.error!.message).toBe(
      `${problem} It is paid, so it is kept as version 2: watch it among the versions of the clip and restore it if you like it, or ask anew to pay for another one.`,
    );
    expect(cut?.number).toBe(1);
    expect(clips[0]).toMatchObject({ version: 1, versions: [{}, { number: 2, problem, priceMicros: clipMicros }] });
    const receipts = await listReceipts(world.parts.database, key);
    expect(receipts.filter(({ chargeMicros }) => chargeMicros > 0)).toMatchObject([
      { clip: 1, version: { number: 2 }, chargeMicros: clipMicros, lostMicros: 0 },
    ]);
    await world.ask(key, { kind: 'restore', clip: 1, version: 2 });
    await world.until(key, (job) => expect(job.cut?.number).toBe(2));
    expect((await world.snapshot(key)).clips[0]?.version).toBe(2);
    expect(countCreations()).toBe(1);
  });

  it('leaves the others of its change to be published', async () => {
    await world.startWorker({ checkCut });
    const key = await world.createReadyJob();
    await world.ask(key, toModify([1, 2], 'add a knight'));
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    const { clips, ended } = await world.snapshot(key);
    expect(clips).toMatchObject([
      { version: 1, versions: [{}, { number: 2, problem }] },
      { version: 2, versions: [{}, { number: 2 }] },
    ]);
    expect(clips[1]!.versions[1]).not.toHaveProperty('problem');
    expect(ended[0]!.clips[0]!.error?.message).toContain('kept as version 2');
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

it('publishes the others when one clip does not end in time and cannot be stopped, and follows its money', async () => {
  const times = { ...quickTimes, shortestDeadlineMs: 1_500, stopMs: 200 };
  const cancel: PredictionGenerator['cancel'] = () => Promise.reject(new RetakeError('PROVIDER_UNAVAILABLE'));
  await world.startWorker({ ...world.withGenerator({ cancel }), paid: { ...world.paid, times } });
  const key = await world.createReadyJob(3);
  world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
  await world.ask(key, toModify([1, 2, 3], 'add a knight'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  const { clips, ended, budget } = await world.snapshot(key);
  expect(clips.filter(({ version }) => version === 2)).toHaveLength(2);
  expect(JSON.stringify(ended[0])).toContain('its provider does not say yet that it has stopped it');
  expect(budget).toMatchObject({ reservedMicros: clipMicros, spentMicros: 2 * clipMicros });
  await world.sweeper.sweep();
  expect((await world.listCalls(key)).map(({ state }) => state).toSorted()).toEqual([
    ...['canceled', 'succeeded', 'succeeded'],
  ]);
  expect((await world.snapshot(key)).budget.reservedMicros).toBe(0);
});

describe('a charge', () => {
  it('above what was agreed to is not the person’s', async () => {
    const agreedMicros = clipMicros - 50_000;
    await world.startWorker(world.withGenerator({ quote: () => ({ priceMicros: agreedMicros, waitMs: 10 }) }));
    const key = await world.createReadyJob();
    const asked = toModify([1], 'add a knight');
    if (asked.kind !== 'edit') throw new TypeError('not an edit');
    const rows = asked.plan.rows.map((row) => ({ ...row, priceMicros: agreedMicros }));
    await world.ask(key, { ...asked, plan: { ...asked.plan, rows } });
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    const { clips, budget } = await world.snapshot(key);
    expect(budget).toMatchObject({ reservedMicros: 0, spentMicros: agreedMicros });
    expect(clips[0]!.versions[1]!.priceMicros).toBe(agreedMicros);
    const [call] = await world.listCalls(key);
    expect((await reconcile(world.parts.database)).notes).toContain(
      `call ${call!.id} was charged 50000 micros above its hold, by estimate: the provider did not tell`,
    );
  });

  it('that comes from the price list is marked, and no later price is sure because of it', async () => {
    await world.startWorker();
    const key = await world.createReadyJob();
    await world.ask(key, toModify([1], 'add a knight'));
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    const receipts = await listReceipts(world.parts.database, key);
    expect(receipts.find(({ version }) => version?.number === 2)).toMatchObject({ chargeSource: 'listed' });
    const booked = await world.parts.database.query(
      "SELECT DISTINCT is_estimate FROM ledger WHERE job_id = $1 AND kind = 'settle'",
      [key.jobId],
    );
    expect(booked.rows).toEqual([{ is_estimate: true }]);
    expect(
      await estimatePrice(world.parts.database, {
        ...{ model: world.generator.model, route: 'modify', seconds: 2, listPriceMicros: 1 },
      }),
    ).toEqual({ priceMicros: 1, samples: 0, sureness: 'list' });
  });

  it('that is not told is what was held, and is said to be an estimate', async () => {
    const read: PredictionGenerator['read'] = async (predictionId, signal) => {
      const prediction = await world.generator.read(predictionId, signal);
      return prediction.status === 'succeeded' ? { ...prediction, chargeMicros: null } : prediction;
    };
    await world.startWorker(world.withGenerator({ read }));
    const key = await world.createReadyJob();
    await world.ask(key, toModify([1], 'add a knight'));
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    const [call] = await world.listCalls(key);
    expect((await reconcile(world.parts.database)).notes).toContain(
      `call ${call!.id} cost ${clipMicros} micros, by estimate: the provider did not tell`,
    );
  });
});

describe('a cancel', () => {
  async function cancelWhen(isThere: () => boolean) {
    const worker = await world.startWorker();
    const key = await world.createReadyJob();
    world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
    const { id } = await world.ask(key, toModify([1], 'add a knight'));
    const known = world.standIn.predictions.length;
    await expect.poll(() => world.standIn.predictions.length > known && isThere()).toBe(true);
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
