import { createHmac, randomUUID } from 'node:crypto';
import { RetakeError } from '@retake/contracts';
import type { PredictionGenerator } from '@retake/generators';
import { cancelRegeneration, setBudget, settleCall } from '@retake/regeneration';
import { type Fault, openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clipMicros, createPaidWorld, type PaidWorld, quickTimes, toModify } from '../testing/paid-world.ts';
import { createGate } from '../testing/worker-world.ts';
import { createSweeper } from './create-sweeper.ts';

let server: TestServer;
let world: PaidWorld;

beforeAll(async () => {
  server = await openSharedServer();
  world = await createPaidWorld(server, { hasWebhooks: true });
});
afterAll(async () => {
  await world?.close();
});
afterEach(async () => {
  await world.stopWorkers();
  world.standIn.clearFaults();
  await world.checkMoney();
});

/** Starts a paid change with a worker that never comes past a gate, and stops that worker there. */
async function stopAt(gated: (gate: ReturnType<typeof createGate>) => Partial<PredictionGenerator>) {
  const gate = createGate();
  await world.startWorker(world.withGenerator(gated(gate)));
  const key = await world.createReadyJob();
  const { id } = await world.ask(key, toModify([1], 'add a knight'));
  await gate.reached;
  await world.stopWorkers();
  return { key, id };
}
/** In the place of something that a provider is asked for: it never answers, and ends as a request does when it is aborted. */
const never =
  (gate: ReturnType<typeof createGate>) =>
  async (...parameters: readonly unknown[]): Promise<never> => {
    await gate.pass(parameters.find((entry) => entry instanceof AbortSignal));
    throw new Error('nobody opens it');
  };

describe('a run that another worker goes on with', () => {
  it.each(['intent', 'unknown'] as const)(
    'was stopped before its request was sent, with its call %s',
    async (state) => {
      const before = world.standIn.creations.length;
      const { key } = await stopAt((gate) => ({ create: never(gate) }));
      if (state === 'intent') {
        await world.parts.database.query(
          "UPDATE provider_calls SET state = 'intent', sent_at = NULL WHERE job_id = $1",
          [key.jobId],
        );
      }
      await world.startWorker();
      await world.until(key, ({ ended }) => expect(ended).toHaveLength(2));
      // What may have been sent is looked for and given up; what was not is sent.
      expect(world.standIn.creations.length - before).toBe(state === 'intent' ? 1 : 0);
      expect((await world.snapshot(key)).cut?.number).toBe(state === 'intent' ? 2 : 1);
    },
  );

  it('was stopped while the model worked', async () => {
    const before = world.standIn.creations.length;
    const { key } = await stopAt((gate) => ({ read: never(gate) }));
    expect(await world.listCalls(key)).toMatchObject([{ state: 'created' }]);
    await world.startWorker();
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    expect(world.standIn.creations.length - before).toBe(1);
  });

  it('was stopped after it had paid, before it had the file', async () => {
    const before = world.standIn.creations.length;
    const { key } = await stopAt((gate) => ({ download: never(gate) }));
    expect(await world.listCalls(key)).toMatchObject([{ state: 'succeeded' }]);
    await world.startWorker();
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    expect(world.standIn.creations.length - before).toBe(1);
  });

  it('buys nothing again when the worker before it had been told why it failed', async () => {
    const before = world.standIn.creations.length;
    world.standIn.addFault({ kind: 'moderation' });
    const { key } = await stopAt((gate) => ({ read: never(gate) }));
    const [call] = await world.listCalls(key);
    await settleCall(world.parts.database, {
      ...{ callId: call!.id, outcome: 'failed', chargeMicros: 0, chargeSource: 'listed', seed: null, outputUrl: null },
      failure: { code: 'MODERATED', message: 'The model declined.' },
    });
    await world.startWorker();
    await world.until(key, ({ ended }) => expect(ended[0]?.error).toMatchObject({ code: 'MODERATED' }));
    expect(world.standIn.creations.length - before).toBe(1);
  });
});

describe('webhooks', () => {
  /** A worker that asks by itself only after a time that no test waits for. */
  const deaf = () => ({
    paid: { ...world.paid, times: { ...quickTimes, firstPauseMs: 60_000, longestPauseMs: 60_000 } },
  });

  async function changeWith(faults: readonly Fault[], parts = {}) {
    await world.startWorker(parts);
    const key = await world.createReadyJob();
    for (const fault of faults) world.standIn.addFault(fault);
    await world.ask(key, toModify([1], 'add a knight'));
    await world.until(key, ({ ended }) => expect(ended).toHaveLength(2));
    return world.snapshot(key);
  }

  it.each<readonly Fault[]>([
    [{ kind: 'webhook-twice' }],
    [{ kind: 'webhook-before-answer' }, { kind: 'lose-answer' }],
    [{ kind: 'webhook-reordered' }, { kind: 'slow', delayMs: 300 }],
  ])('wake whoever waits: %o %o', async (...faults) => {
    const { cut, budget } = await changeWith(faults, deaf());
    expect(cut?.number).toBe(2);
    expect(budget.spentMicros).toBe(clipMicros);
  });

  it.each<Fault>([{ kind: 'webhook-never' }, { kind: 'webhook-wrong-signature' }, { kind: 'webhook-stale' }])(
    'are not needed: $kind',
    async (fault) => {
      const known = await countInbox();
      expect((await changeWith([fault])).cut?.number).toBe(2);
      expect(await countInbox()).toBe(known);
    },
  );

  async function countInbox(): Promise<number> {
    const answer = await world.parts.database.query<{ n: number }>('SELECT count(*)::int AS n FROM webhook_inbox');
    return answer.rows[0]!.n;
  }

  it('are refused without a signature, and kept once', async () => {
    const post = (headers: Record<string, string>, body: string) =>
      fetch(`${world.url}/api/v1/webhooks/replicate`, { method: 'POST', headers, body });
    const refused = await post({ 'content-type': 'application/json' }, '{"id":"a","status":"starting"}');
    expect([refused.status, await refused.json()]).toMatchObject([401, { error: { code: 'WEBHOOK_INVALID' } }]);

    const body = '{"id":"abc","status":"starting"}';
    const at = String(Math.floor(Date.now() / 1000));
    const key = Buffer.from(world.standIn.webhookSecret.slice(6), 'base64');
    const sign = (text: string) => `v1,${createHmac('sha256', key).update(text).digest('base64')}`;
    const headers = {
      'webhook-id': 'msg_1',
      'webhook-timestamp': at,
      'webhook-signature': sign(`msg_1.${at}.${body}`),
    };
    const known = await countInbox();
    const answers = [await post(headers, body), await post(headers, body), await post(headers, `${body} `)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 401]);
    expect(await countInbox()).toBe(known + 1);
  });
});

it('holds for as many clips as the budget has room for, and no more', async () => {
  const before = world.standIn.creations.length;
  await world.startWorker();
  const key = await world.createReadyJob(4);
  await setBudget(world.parts.database, { ...key, limitMicros: 2 * clipMicros + 1 });
  await world.ask(key, toModify([1, 2, 3, 4], 'add a knight'));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  expect(world.standIn.creations.length - before).toBe(2);
  expect((await world.snapshot(key)).budget).toMatchObject({ reservedMicros: 0, spentMicros: 2 * clipMicros });
});

it('settles what a cancelled run had to leave behind, once the provider answers again', async () => {
  const unreachable = () => Promise.reject(new RetakeError('PROVIDER_UNAVAILABLE'));
  const worker = await world.startWorker(world.withGenerator({ cancel: unreachable }));
  const key = await world.createReadyJob();
  world.standIn.addFault({ kind: 'slow', delayMs: 60_000 });
  const { id } = await world.ask(key, toModify([1], 'add a knight'));
  await expect.poll(async () => (await world.listCalls(key))[0]?.state).toBe('created');
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  worker.noticeCancel(id);
  await world.until(key, ({ ended }) => expect(ended[0]?.status).toBe('cancelled'));
  expect(await world.listCalls(key)).toMatchObject([{ state: 'created' }]);
  await world.sweeper.sweep();
  expect((await world.listCalls(key))[0]?.state).toBe('canceled');
});

it('counts as spent what the provider denies for long, and not before', async () => {
  const gate = createGate();
  const unknown = () => Promise.reject(new RetakeError('PREDICTION_NOT_FOUND'));
  const worker = await world.startWorker(world.withGenerator({ read: never(gate), cancel: unknown }));
  const key = await world.createReadyJob();
  const { id } = await world.ask(key, toModify([1], 'add a knight'));
  await gate.reached;
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  worker.noticeCancel(id);
  await world.until(key, ({ ended }) => expect(ended[0]?.status).toBe('cancelled'));
  const createDenied = (deniedMs: number) =>
    createSweeper({
      ...{ database: world.parts.database, generators: [{ ...world.generator, read: unknown }], log: world.parts.log },
      paid: { ...world.paid, times: { ...quickTimes, deniedMs } },
    });
  for (let sweeps = 0; sweeps < 6; sweeps += 1) await createDenied(60_000).sweep();
  expect(await world.listCalls(key)).toMatchObject([{ state: 'created' }]);
  await createDenied(0).sweep();
  expect(await world.listCalls(key)).toMatchObject([
    { state: 'failed', chargeMicros: clipMicros, failure: { code: 'PREDICTION_NOT_FOUND' } },
  ]);
  expect((await world.snapshot(key)).budget).toMatchObject({ reservedMicros: 0, spentMicros: clipMicros });
});

it('leaves the predictions of other installations alone', async () => {
  const sweeper = createSweeper({
    ...{ database: world.parts.database, generators: [world.generator], log: world.parts.log },
    paid: { ...world.paid, installationId: randomUUID() },
  });
  const statuses = () => world.standIn.predictions.map(({ status }) => status);
  const known = statuses();
  await sweeper.sweep();
  expect(statuses()).toEqual(known);
});
