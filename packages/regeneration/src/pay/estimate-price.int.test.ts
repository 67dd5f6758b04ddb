import { beforeAll, expect, it } from 'vitest';
import { type ChargeSource, estimatePrice } from '../index.ts';
import { createCall, type PaidRun, settle, startPaidRun } from '../testing/paid-run.ts';
import { useWorld } from '../testing/use-world.ts';

const world = useWorld();
let run: PaidRun;
beforeAll(async () => {
  run = await startPaidRun(world, { limitMicros: 100_000_000 });
});

let purchases = 0;
async function pay(model: string, chargeMicros: number, seconds = 5, source: ChargeSource = 'told'): Promise<void> {
  purchases += 1;
  const call = await createCall(world, run, 1, { model, seconds, requestHash: `${purchases}` });
  await settle(world, call, chargeMicros, source);
}
const estimate = (model: string, seconds = 5, listPriceMicros: number | null = 190_000) =>
  estimatePrice(world.database, { model, route: 'modify', seconds, listPriceMicros });

it('knows the list price only before the first receipt, or nothing', async () => {
  expect(await estimate('new')).toEqual({ priceMicros: 190_000, samples: 0, sureness: 'list' });
  expect(await estimate('new', 5, null)).toEqual({ priceMicros: null, samples: 0, sureness: 'list' });
});

it('learns from receipts of the same model and length, and says how sure it is', async () => {
  await pay('learnt', 100);
  await pay('learnt', 101);
  await pay('learnt', 5_000, 10);
  await pay('other', 9_999);
  expect(await estimate('learnt')).toEqual({ priceMicros: 101, samples: 2, sureness: 'few' });
  expect(await estimate('learnt', 10)).toMatchObject({ priceMicros: 5_000, samples: 1 });
  for (const charge of [102, 103, 900_000]) await pay('learnt', charge);
  expect(await estimate('learnt')).toEqual({ priceMicros: 102, samples: 5, sureness: 'sure' });
});

it('forgets what was paid more than 20 receipts ago', async () => {
  for (let count = 0; count < 15; count += 1) await pay('moved', 10);
  for (let count = 0; count < 20; count += 1) await pay('moved', 70);
  expect(await estimate('moved')).toEqual({ priceMicros: 70, samples: 20, sureness: 'sure' });
});

it('learns nothing from charges that came from the list itself, or from what was held', async () => {
  for (let count = 0; count < 5; count += 1) await pay('silent', 70, 5, count % 2 === 0 ? 'listed' : 'held');
  expect(await estimate('silent')).toEqual({ priceMicros: 190_000, samples: 0, sureness: 'list' });
  await pay('silent', 80);
  expect(await estimate('silent')).toEqual({ priceMicros: 80, samples: 1, sureness: 'few' });
});
