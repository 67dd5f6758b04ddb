import { randomUUID } from 'node:crypto';
import type { JobSnapshot } from '@retake/contracts';
import type { Database } from '@retake/db';
import { createReplicateGenerator, type PredictionGenerator } from '@retake/generators';
import { expect, it } from 'vitest';
import { quoteInstructions } from './quote-instructions.ts';

const createGenerator = (model: string) => createReplicateGenerator({ token: 'r8_unused', model });
const modify = createGenerator('runwayml/gen4-aleph');
const reshoot = createGenerator('bytedance/seedance-1-pro');
const edits = [{ clips: [1], templates: [], instruction: 'add a knight' }];

/** One clip of so many seconds, as far as a quote looks at it. */
const toSnapshot = (seconds: number) =>
  ({
    format: { width: 1280, height: 720, rate: { num: 30, den: 1 } },
    clips: [{ id: randomUUID(), number: 1, slotFrames: seconds * 30, version: 1, versions: [] }],
  }) as unknown as JobSnapshot;

/** A database that knows one median, or none. */
const toDatabase = (median: number | null) =>
  ({ query: async () => ({ rows: [{ samples: median === null ? 0 : 7, median }] }) }) as unknown as Database;

const quote = (
  generators: readonly PredictionGenerator[],
  seconds = 4,
  median: number | null = null,
  isStopped = false,
) => {
  const limits = { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: isStopped };
  return quoteInstructions(
    { database: toDatabase(median), paid: { generators, limits } },
    { edits },
    toSnapshot(seconds),
  );
};

it('has no quote where no model is set up', async () => {
  expect(await quote([])).toBeUndefined();
});

it('takes the list price before the first receipt, and holds it', async () => {
  const quotes = await quote([modify, reshoot]);
  expect(quotes?.get(1)).toMatchObject({ route: 'modify', priceMicros: 720_000, maxMicros: 720_000, sureness: 'list' });
});

it('takes what was paid lately, and holds the list price where that is more', async () => {
  expect((await quote([modify], 4, 700_000))?.get(1)).toMatchObject({
    ...{ priceMicros: 700_000, maxMicros: 720_000, sureness: 'sure' },
  });
  expect((await quote([modify], 4, 900_000))?.get(1)).toMatchObject({ priceMicros: 900_000, maxMicros: 900_000 });
});

it('goes to the next route when the first cannot do the clip, and says why when none can', async () => {
  expect((await quote([modify, reshoot], 8))?.get(1)).toMatchObject({ route: 'reshoot', priceMicros: 480_000 });
  await expect(quote([modify], 8)).rejects.toMatchObject({ code: 'PLAN_UNAVAILABLE', message: /at most 5 seconds/ });
});

it('refuses what has no price, and everything while spending is stopped', async () => {
  const unpriced = { ...modify, quote: () => ({ priceMicros: null, waitMs: 1 }) };
  await expect(quote([unpriced])).rejects.toMatchObject({ code: 'PRICE_UNKNOWN' });
  await expect(quote([modify], 4, null, true)).rejects.toMatchObject({ code: 'SPENDING_STOPPED' });
});
