import { expect, it } from 'vitest';
import { failRegeneration, forgetDenials, recordDenial, takeAbandonedCalls } from '../index.ts';
import { createCall, startPaidRun } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';

const world = useWorld();

const failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true } as const;

it('gives every call that no run waits for its turn, and one that a run waits for to nobody', async () => {
  const run = await startPaidRun(world);
  const calls = [await createCall(world, run, 1), await createCall(world, run, 2), await createCall(world, run, 3)];
  const take = async (limit: number) => {
    const taken = await takeAbandonedCalls(world.database, { limit });
    return taken.map(({ id }) => calls.findIndex((call) => call.id === id) + 1).sort();
  };
  expect(await take(5)).toEqual([]);
  await failRegeneration(world.database, run.lease, failure);
  expect([await take(2), await take(2), await take(2)]).toEqual([
    [1, 2],
    [1, 3],
    [1, 2],
  ]);
});

it('believes a provider that a call is lost when it has said so five times in a row and for long', async () => {
  const run = await startPaidRun(world);
  const { id: callId } = await createCall(world, run, 1);
  const deny = async (times: number, overMs: number) => {
    let said = { isLost: false };
    for (let time = 0; time < times; time += 1) said = await recordDenial(world.database, { callId, overMs });
    return said.isLost;
  };
  expect(await deny(4, 0)).toBe(false);
  await forgetDenials(world.database, callId);
  expect(await deny(4, 0)).toBe(false);
  expect(await deny(3, 3_600_000)).toBe(false);
  await world.database.query(
    "UPDATE provider_calls SET denied_since = denied_since - interval '1 hour' WHERE id = $1",
    [callId],
  );
  expect(await deny(1, 3_600_000)).toBe(true);
});
