import { randomUUID } from 'node:crypto';
import { isRetakeError } from '@retake/contracts';
import { afterAll, expect, it } from 'vitest';
import {
  beginSending,
  cancelRegeneration,
  getBudget,
  listEventsAfter,
  listOpenCalls,
  openCall,
  reconcile,
  recordNotCreated,
} from '../index.ts';
import { createCall, noLimits, type PaidRun, settle, startPaidRun, toOpenCall } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';

const world = useWorld();
afterAll(async () => {
  expect(await reconcile(world.database)).toMatchObject({ driftMicros: 0, problems: [] });
});

const open = (run: PaidRun, clip: number, change: Parameters<typeof toOpenCall>[2] = {}) =>
  openCall(world.database, run.lease, toOpenCall(run, clip, change));
const listOpen = (run: PaidRun) =>
  listOpenCalls(world.database, { limit: 100, regenerationId: run.lease.regenerationId });
const expectNothingHeld = async (run: PaidRun) => {
  expect(await getBudget(world.database, run.key)).toMatchObject({ reservedMicros: 0 });
  expect(await listOpen(run)).toEqual([]);
};

it('holds the price before anything is sent, and tells it', async () => {
  const run = await startPaidRun(world);
  const call = await open(run, 2);
  expect(call).toMatchObject({ state: 'intent', clip: 2, reservedMicros: 150_000, chargeMicros: null, sentAt: null });
  expect(await getBudget(world.database, run.key)).toEqual({
    limitMicros: 1_000_000,
    reservedMicros: 150_000,
    spentMicros: 0,
  });
  const { events } = await listEventsAfter(world.database, { ...run.key, after: 0 });
  expect(events.at(-1)).toMatchObject({ type: 'budget-changed', budget: { reservedMicros: 150_000 } });
});

it('answers an equal request with the call that there is, as long as it may bring something', async () => {
  const run = await startPaidRun(world);
  const call = await createCall(world, run, 1);
  expect(await open(run, 1)).toEqual(await open(run, 1));
  expect((await open(run, 1)).id).toBe(call.id);
  await settle(world, call, 120_000);
  expect(await open(run, 1)).toMatchObject({ id: call.id, state: 'succeeded', chargeMicros: 120_000 });
  expect(await getBudget(world.database, run.key)).toMatchObject({ reservedMicros: 0, spentMicros: 120_000 });
});

it('buys again after the proof that nothing was made', async () => {
  const run = await startPaidRun(world);
  const call = await open(run, 1);
  await beginSending(world.database, run.lease, call.id);
  await recordNotCreated(world.database, { callId: call.id, reason: 'Too many requests.' });
  const next = await open(run, 1);
  expect(next).toMatchObject({ state: 'intent' });
  expect(next.id).not.toBe(call.id);
});

it('refuses another request for a clip whose call is open', async () => {
  const run = await startPaidRun(world);
  await open(run, 1);
  await expect(open(run, 1, { requestHash: 'another' })).rejects.toMatchObject({ code: 'PAID_CALL_OPEN' });
  expect(await getBudget(world.database, run.key)).toMatchObject({ reservedMicros: 150_000 });
});

it.each([
  ['a price that nobody knows', { priceMicros: null }, 'PRICE_UNKNOWN'],
  ['half a micro', { priceMicros: 0.5 }, 'PRICE_UNKNOWN'],
  ['a price below nothing', { priceMicros: -1 }, 'PRICE_UNKNOWN'],
  ['more than the budget', { priceMicros: 1_000_001 }, 'BUDGET_EXCEEDED'],
  ['more than the day', { limits: { ...noLimits, dayLimitMicros: 149_999 } }, 'DAY_LIMIT_REACHED'],
  ['more calls than an hour allows', { limits: { ...noLimits, paidPerHour: 0 } }, 'PAID_LIMIT_REACHED'],
  ['anything while spending is stopped', { limits: { ...noLimits, isSpendingStopped: true } }, 'SPENDING_STOPPED'],
])('refuses %s and holds nothing', async (_, change, code) => {
  const run = await startPaidRun(world);
  await expect(open(run, 1, change)).rejects.toMatchObject({ code });
  await expectNothingHeld(run);
});

it('says how much is needed and how much is left', async () => {
  const run = await startPaidRun(world, { limitMicros: 200_000 });
  await open(run, 1);
  await expect(open(run, 2)).rejects.toMatchObject({ details: { neededMicros: 150_000, leftMicros: 50_000 } });
  const limits = { ...noLimits, dayLimitMicros: 160_000 };
  const other = await startPaidRun(world, { ownerId: run.key.ownerId });
  await expect(open(other, 1, { limits })).rejects.toMatchObject({
    code: 'DAY_LIMIT_REACHED',
    details: { neededMicros: 150_000, leftMicros: 10_000 },
  });
  await expectNothingHeld(other);
});

it('lets neither open nor send without the lease', async () => {
  const run = await startPaidRun(world);
  const call = await open(run, 1);
  const stale = { ...run.lease, epoch: run.lease.epoch - 1 };
  await expect(openCall(world.database, stale, toOpenCall(run, 2))).rejects.toMatchObject({ code: 'LEASE_LOST' });
  await expect(beginSending(world.database, stale, call.id)).rejects.toMatchObject({ code: 'LEASE_LOST' });
  expect(await listOpen(run)).toMatchObject([{ id: call.id, state: 'intent' }]);
});

it('lets neither open nor send what is to be cancelled', async () => {
  const run = await startPaidRun(world);
  const call = await open(run, 1);
  await cancelRegeneration(world.database, { ...run.key, regenerationId: run.lease.regenerationId });
  await expect(open(run, 2)).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(beginSending(world.database, run.lease, call.id)).rejects.toMatchObject({ code: 'CANCELLED' });
});

it('gives the permission to send once', async () => {
  const run = await startPaidRun(world);
  const call = await open(run, 1);
  const tries = await Promise.allSettled(
    Array.from({ length: 5 }, () => beginSending(world.database, run.lease, call.id)),
  );
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const other = await startPaidRun(world);
  await expect(beginSending(world.database, other.lease, (await open(run, 2)).id)).rejects.toMatchObject({
    code: 'CALL_NOT_FOUND',
  });
});

/** How many of 100 holds at once get through; every other one must fail with the code. */
async function countHolds(attempts: readonly (() => Promise<unknown>)[], code: string): Promise<number> {
  const settled = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const refused = settled.filter(({ status }) => status === 'rejected');
  for (const entry of refused) expect(entry).toMatchObject({ reason: { code } });
  expect(refused.every((entry) => entry.status === 'rejected' && isRetakeError(entry.reason))).toBe(true);
  return settled.length - refused.length;
}

it('lets exactly 6 of 100 holds at once through a budget for 6', async () => {
  const run = await startPaidRun(world, { limitMicros: 1_000_000 });
  const attempts = Array.from(
    { length: 100 },
    (_, index) => () => open(run, 1, { clipId: randomUUID(), clip: index + 1 }),
  );
  expect(await countHolds(attempts, 'BUDGET_EXCEEDED')).toBe(6);
  expect(await getBudget(world.database, run.key)).toMatchObject({ reservedMicros: 900_000 });
});

it('lets exactly 6 of 100 holds at once through a day for 6, over many jobs', async () => {
  const ownerId = randomUUID();
  const runs: PaidRun[] = [];
  for (let index = 0; index < 20; index += 1) runs.push(await startPaidRun(world, { clips: 1, ownerId }));
  const limits = { ...noLimits, dayLimitMicros: 1_000_000 };
  const attempts = Array.from(
    { length: 100 },
    (_, index) => () => open(runs[index % 20]!, 1, { clipId: randomUUID(), limits }),
  );
  expect(await countHolds(attempts, 'DAY_LIMIT_REACHED')).toBe(6);
  const held = await Promise.all(runs.map(({ key }) => getBudget(world.database, key)));
  expect(held.reduce((sum, { reservedMicros }) => sum + reservedMicros, 0)).toBe(900_000);
});

it('keeps to both limits at once', async () => {
  const ownerId = randomUUID();
  const small = await startPaidRun(world, { ownerId, limitMicros: 300_000 });
  const large = await startPaidRun(world, { ownerId, limitMicros: 10_000_000 });
  const limits = { ...noLimits, dayLimitMicros: 600_000 };
  const attempt = (run: PaidRun) => async () => {
    try {
      await open(run, 1, { clipId: randomUUID(), limits });
      return 'held';
    } catch (error) {
      return isRetakeError(error) ? error.code : 'other';
    }
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => [attempt(small)(), attempt(large)()]).flat());
  expect(answers.filter((answer) => answer === 'held')).toHaveLength(4);
  expect(new Set(answers)).not.toContain('other');
  const budget = await getBudget(world.database, small.key);
  expect(budget.reservedMicros).toBeLessThanOrEqual(300_000);
});
