import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterEach, expect, it } from 'vitest';
import {
  beginSending,
  cancelRegeneration,
  deleteJob,
  failRegeneration,
  findCallByPrediction,
  getBudget,
  getCall,
  listReceipts,
  openCall,
  receiveWebhook,
  reconcile,
  recordCreated,
  recordNotCreated,
  recordWaste,
  setBudget,
  settleCall,
  settleCancelled,
} from '../index.ts';
import { createCall, type PaidRun, settle, startPaidRun, toOpenCall } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';
import { finishRun } from '../testing/world.ts';

const world = useWorld();
afterEach(async () => {
  expect(await reconcile(world.database)).toMatchObject({ driftMicros: 0, problems: [] });
});

const budgetOf = (run: PaidRun) => getBudget(world.database, run.key);
const failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true } as const;

it('turns the hold into the charge once, however often and from however many sides it is told', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  const told = await Promise.all(Array.from({ length: 8 }, () => settle(world, call, 120_000)));
  expect(new Set(told.map(({ state, chargeMicros }) => `${state} ${chargeMicros}`))).toEqual(
    new Set(['succeeded 120000']),
  );
  expect(await settle(world, call, 999)).toEqual(told[0]);
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 120_000 });
});

it('takes no more than the hold from a person, and books the rest as a loss of the day', async () => {
  const run = await startPaidRun(world, { limitMicros: 150_000 });
  const day = () =>
    world.database.query<{ spent: number }>(
      'SELECT spent_micros AS spent FROM day_budgets WHERE owner_id = (SELECT owner_id FROM jobs WHERE id = $1)',
      [run.key.jobId],
    );
  const call = await createCall(world, run, 1);
  const spentBefore = (await day()).rows[0]!.spent;
  expect(await settle(world, call, 400_000)).toMatchObject({ reservedMicros: 150_000, chargeMicros: 400_000 });
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 150_000, warning: 'reached' });
  expect((await day()).rows[0]!.spent).toBe(spentBefore + 400_000);
  await expect(openCall(world.database, run.lease, toOpenCall(run, 2, { priceMicros: 1 }))).rejects.toMatchObject({
    details: { neededMicros: 1, leftMicros: 0 },
  });
  const { notes } = await reconcile(world.database);
  expect(notes).toEqual([`call ${call.id} was charged 250000 micros above its hold`]);
});

it('gives a hold back once, and keeps what failed or was cancelled as it was charged', async () => {
  const run = await startPaidRun(world);
  const unsent = await openCall(world.database, run.lease, toOpenCall(run, 1));
  const closings = Array.from({ length: 8 }, () =>
    recordNotCreated(world.database, { callId: unsent.id, reason: 'Too many requests.', code: 'PROVIDER_UNAVAILABLE' }),
  );
  for (const closed of await Promise.all(closings)) {
    expect(closed).toMatchObject({ state: 'not_created', failure: { message: 'Too many requests.' } });
  }
  const stopped = await createCall(world, run, 2);
  const facts = { chargeMicros: 40_000, chargeSource: 'told' as const, failure, seed: 9, outputUrl: null };
  await settleCall(world.database, { callId: stopped.id, outcome: 'canceled', ...facts });
  expect(await getCall(world.database, stopped.id)).toMatchObject({ state: 'canceled', chargeMicros: 40_000, seed: 9 });
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 40_000 });
});

it('takes a prediction once, and calls every other one an orphan', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  const told = { callId: call.id, predictionId: call.predictionId! };
  expect(await recordCreated(world.database, told)).toEqual({ ...call, isOrphan: false });
  const second = { callId: call.id, predictionId: randomUUID() };
  expect(await recordCreated(world.database, second)).toMatchObject({
    isOrphan: true,
    predictionId: call.predictionId,
  });
  expect(await recordNotCreated(world.database, { callId: call.id, reason: 'Lost.' })).toMatchObject({
    state: 'created',
  });
  expect(await findCallByPrediction(world.database, call.predictionId!)).toMatchObject({ id: call.id });
  await settle(world, call, 1);
  expect(await recordCreated(world.database, told)).toMatchObject({ isOrphan: false, state: 'succeeded' });
});

it('leaves a call closed that turned out to be made, and books its price as waste, once', async () => {
  const run = await startPaidRun(world);
  const call = await openCall(world.database, run.lease, toOpenCall(run, 1));
  await beginSending(world.database, run.lease, call.id);
  await recordNotCreated(world.database, { callId: call.id, reason: 'Not found for two minutes.' });
  const predictionId = randomUUID();
  expect(await recordCreated(world.database, { callId: call.id, predictionId })).toMatchObject({
    isOrphan: true,
    state: 'not_created',
  });
  const waste = { callId: call.id, jobId: null, predictionId, chargeMicros: 70_000 };
  const booked = await Promise.all([recordWaste(world.database, waste), recordWaste(world.database, waste)]);
  expect(booked.filter(({ isNew }) => isNew)).toHaveLength(1);
  await recordWaste(world.database, { callId: null, jobId: null, predictionId: randomUUID(), chargeMicros: 5 });
  await recordWaste(world.database, { ...waste, callId: null, jobId: run.key.jobId, predictionId: randomUUID() });
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 0 });
});

it('settles nothing that has no prediction', async () => {
  const run = await startPaidRun(world);
  const call = await openCall(world.database, run.lease, toOpenCall(run, 1));
  await expect(settle(world, call, 1)).rejects.toThrow('cannot succeed');
  await expect(recordCreated(world.database, { callId: call.id, predictionId: 'p' })).rejects.toThrow('cannot create');
  await recordNotCreated(world.database, { callId: call.id, reason: 'No.' });
  await expect(settle(world, call, 1)).rejects.toThrow('cannot succeed');
  await expect(getCall(world.database, randomUUID())).rejects.toMatchObject({ code: 'CALL_NOT_FOUND' });
});

it('publishes nothing while the end of something bought is not known', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  await expect(finishRun(world, run.run)).rejects.toMatchObject({ code: 'PAID_CALL_OPEN' });
  await settle(world, call, 120_000);
  await finishRun(world, run.run);
});

it('keeps the hold of what was sent when a run fails, and gives back what was not', async () => {
  const run = await startPaidRun(world);
  const sent = await createCall(world, run, 1);
  const unsent = await openCall(world.database, run.lease, toOpenCall(run, 2));
  await failRegeneration(world.database, run.lease, failure);
  expect(await getCall(world.database, unsent.id)).toMatchObject({ state: 'not_created' });
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 150_000, spentMicros: 0 });
  await settle(world, sent, 150_000);
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 150_000 });
});

it('keeps the hold of what was sent when a run is cancelled, until the provider has told the charge', async () => {
  const run = await startPaidRun(world);
  const sent = await createCall(world, run, 1);
  await cancelRegeneration(world.database, { ...run.key, regenerationId: run.lease.regenerationId });
  expect(await settleCancelled(world.database, run.lease)).toBe(true);
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 150_000 });
  const facts = { chargeMicros: 30_000, chargeSource: 'told' as const, failure, seed: null, outputUrl: null };
  await settleCall(world.database, { callId: sent.id, outcome: 'canceled', ...facts });
  expect(await budgetOf(run)).toMatchObject({ reservedMicros: 0, spentMicros: 30_000 });
});

it('counts what a deleted job has spent for the day, and still settles what it has open', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  await deleteJob(world.database, run.key);
  expect(await settle(world, call, 110_000)).toMatchObject({ state: 'succeeded' });
  const day = await world.database.query('SELECT reserved_micros, spent_micros FROM day_budgets WHERE owner_id = $1', [
    run.key.ownerId,
  ]);
  expect(day.rows).toEqual([{ reserved_micros: 0, spent_micros: 110_000 }]);
});

it('warns from 80 % of the budget on, and lets nobody set it below what is gone', async () => {
  const run = await startPaidRun(world, { limitMicros: 200_000 });
  const change = { priceMicros: 159_999 };
  const call = await createCall(world, run, 1, change);
  expect((await budgetOf(run)).warning).toBeUndefined();
  await openCall(world.database, run.lease, toOpenCall(run, 2, { priceMicros: 1 }));
  expect((await budgetOf(run)).warning).toBe('near');
  await expect(setBudget(world.database, { ...run.key, limitMicros: 159_999 })).rejects.toMatchObject({
    code: 'BUDGET_INVALID',
    message: 'This video has spent or reserved $0.16 already, so its budget cannot be less.',
  });
  expect(await setBudget(world.database, { ...run.key, limitMicros: 160_000 })).toMatchObject({ warning: 'reached' });
  await settle(world, call, 0);
});

it('keeps a delivery of a webhook once, and notifies once', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  const heard: string[] = [];
  client.on('notification', ({ payload }) => heard.push(payload!));
  await client.query('LISTEN retake_calls');
  const delivery = { provider: 'replicate', deliveryId: randomUUID(), predictionId: call.predictionId!, payload: {} };
  const kept = await Promise.all([
    receiveWebhook(world.database, { ...delivery, callId: null }),
    receiveWebhook(world.database, { ...delivery, callId: null }),
  ]);
  expect(kept.filter(({ isNew }) => isNew)).toHaveLength(1);
  await receiveWebhook(world.database, { ...delivery, deliveryId: randomUUID(), predictionId: 'x', callId: null });
  await client.query('SELECT 1');
  expect(heard).toEqual([JSON.stringify({ call: call.id })]);
  await client.end();
});

it('tells of each version what it cost and how, and what was paid for nothing', async () => {
  const run = await startPaidRun(world);
  const lost = await createCall(world, run, 1, { requestHash: 'first' });
  const facts = { chargeMicros: 20_000, chargeSource: 'told' as const, failure, seed: null, outputUrl: null };
  await settleCall(world.database, { callId: lost.id, outcome: 'failed', ...facts });
  await settle(world, await createCall(world, run, 1, { requestHash: 'second' }), 120_000);
  const other = await createCall(world, run, 2);
  await settleCall(world.database, { callId: other.id, outcome: 'canceled', ...facts });
  await finishRun(world, run.run);
  const receipts = await listReceipts(world.database, run.key);
  expect(receipts.find(({ clip, version }) => clip === 1 && version?.number === 2)).toMatchObject({
    parentVersion: 1,
    holdMicros: 150_000,
    chargeMicros: 120_000,
    lostMicros: 20_000,
    model: 'maker/model',
    seed: 7,
    version: { prompt: expect.any(String) },
  });
  expect(receipts.filter(({ version }) => version === null)).toMatchObject([
    { clip: 2, chargeMicros: 0, lostMicros: 20_000, holdMicros: 150_000, model: 'maker/model' },
  ]);
  const spent = receipts.reduce((sum, { chargeMicros, lostMicros }) => sum + chargeMicros + lostMicros, 0);
  expect(spent).toBe((await budgetOf(run)).spentMicros);
});
