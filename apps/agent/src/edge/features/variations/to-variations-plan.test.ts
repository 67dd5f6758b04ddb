import { randomUUID } from 'node:crypto';
import type { JobSnapshot } from '@retake/contracts';
import type { Database } from '@retake/db';
import { needsConsent } from '@retake/director';
import { createReplicateGenerator } from '@retake/generators';
import { expect, it } from 'vitest';
import { toVariationsPlan } from './to-variations-plan.ts';

const modify = createReplicateGenerator({ token: 'r8_unused', model: 'runwayml/gen4-aleph' });
const database = { query: async () => ({ rows: [{ samples: 0, median: null }] }) } as unknown as Database;
const parts = {
  database,
  paid: { generators: [modify], limits: { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: false } },
};
const snapshot = {
  format: { width: 1280, height: 720, rate: { num: 30, den: 1 } },
  clips: [
    {
      id: randomUUID(),
      number: 1,
      slotFrames: 120,
      version: 1,
      versions: [{ number: 1, look: [], frames: 120, prompt: 'A boat' }],
    },
  ],
  budget: { limitMicros: 10_000_000, reservedMicros: 0, spentMicros: 0 },
} as unknown as JobSnapshot;
const ask = (count: number, edit: object) =>
  toVariationsPlan(
    parts,
    { kind: 'variations', clips: [1], count, edits: [{ clips: [1], templates: [], ...edit }] },
    snapshot,
  );

it('quotes takes of a template for nothing, each as another look', async () => {
  const plan = await ask(3, { templates: ['warmer'] });
  expect(plan).toMatchObject({ totalMicros: 0, maxMicros: 0 });
  expect(
    plan.rows.map(({ take, add }) => [take, ...add.map(({ template, strength }) => `${strength} ${template}`)]),
  ).toEqual([
    [1, 'normal warmer'],
    [2, 'strong warmer'],
    [3, 'normal warmer', 'normal high-contrast'],
  ]);
});

it('prices takes of a model so many times, waits for four side by side, and asks before it spends that', async () => {
  const [one, three] = [await ask(1, { instruction: 'add a knight' }), await ask(3, { instruction: 'add a knight' })];
  expect(one.totalMicros).toBe(720_000);
  expect(three).toMatchObject({ totalMicros: 2_160_000, maxMicros: 2_160_000, waitMs: one.waitMs });
  expect(await ask(5, { instruction: 'add a knight' })).toMatchObject({ waitMs: 2 * one.waitMs });
  expect(three.rows.map(({ take, route, priceMicros }) => [take, route, priceMicros])).toEqual([
    [1, 'modify', 720_000],
    [2, 'modify', 720_000],
    [3, 'modify', 720_000],
  ]);
  expect(needsConsent(three)).toBe(true);
});

it('refuses takes that the budget has no room for, all of them together', async () => {
  await expect(ask(6, { instruction: 'add a knight' }).then(({ totalMicros }) => totalMicros)).resolves.toBe(4_320_000);
  const poor = { ...snapshot, budget: { limitMicros: 1_000_000, reservedMicros: 0, spentMicros: 0 } };
  const edits = [{ clips: [1], templates: [], instruction: 'add a knight' }];
  await expect(
    toVariationsPlan(parts, { kind: 'variations', clips: [1], count: 2, edits }, poor),
  ).rejects.toMatchObject({ code: 'BUDGET_EXCEEDED' });
});
