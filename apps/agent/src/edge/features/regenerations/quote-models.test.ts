import { randomUUID } from 'node:crypto';
import type { JobSnapshot } from '@retake/contracts';
import type { Database } from '@retake/db';
import { createReplicateGenerator, type PredictionGenerator } from '@retake/generators';
import { expect, it } from 'vitest';
import { quoteModels } from './quote-models.ts';

const createGenerator = (model: string) => createReplicateGenerator({ token: 'r8_unused', model });
const modify = createGenerator('runwayml/gen4-aleph');
const reshoot = createGenerator('bytedance/seedance-1-pro');
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
  const parts = { database: toDatabase(median), paid: { generators, limits } };
  return quoteModels(parts, [1], toSnapshot(seconds)).then((quotes) => quotes?.get(1));
};

it('has no quote where no model is set up', async () => {
  expect(await quote([])).toBeUndefined();
});

it('quotes every model, at the list price before the first receipt, which is held too', async () => {
  expect(await quote([modify, reshoot])).toMatchObject([
    { route: 'modify', isPossible: true, priceMicros: 720_000, maxMicros: 720_000, sureness: 'list' },
    { route: 'reshoot', isPossible: true, priceMicros: 240_000, loses: expect.stringContaining('Only the words') },
  ]);
});

it('takes what was paid lately, and holds the list price where that is more', async () => {
  expect(await quote([modify], 4, 700_000)).toMatchObject([
    { priceMicros: 700_000, maxMicros: 720_000, sureness: 'sure' },
  ]);
  expect(await quote([modify], 4, 900_000)).toMatchObject([{ priceMicros: 900_000, maxMicros: 900_000 }]);
});

it('says of a model why it cannot do the clip, beside one that can', async () => {
  expect(await quote([modify, reshoot], 8)).toMatchObject([
    {
      route: 'modify',
      isPossible: false,
      code: 'PLAN_UNAVAILABLE',
      reason: expect.stringContaining('at most 5 seconds'),
    },
    { route: 'reshoot', isPossible: true, priceMicros: 480_000 },
  ]);
});

it('has no price for what the list does not name, and none while spending is stopped', async () => {
  const unpriced = { ...modify, quote: () => ({ priceMicros: null, waitMs: 1 }) };
  expect(await quote([unpriced])).toMatchObject([{ isPossible: false, code: 'PRICE_UNKNOWN' }]);
  expect(await quote([modify], 4, null, true)).toMatchObject([{ isPossible: false, code: 'SPENDING_STOPPED' }]);
});

it('asks once what clips of one length have cost', async () => {
  let questions = 0;
  const database = {
    query: async () => {
      questions += 1;
      return { rows: [{ samples: 0, median: null }] };
    },
  } as unknown as Database;
  const snapshot = toSnapshot(4);
  const clips = [1, 2, 3].map((number) => ({ ...snapshot.clips[0]!, number }));
  const limits = { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: false };
  const quotes = await quoteModels({ database, paid: { generators: [modify, reshoot], limits } }, [1, 2, 3], {
    ...snapshot,
    clips,
  });
  expect([quotes?.size, questions]).toEqual([3, 2]);
});
