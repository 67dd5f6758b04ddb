import { reconcile } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChaosWorld, createChaosWorld } from './testing/chaos/chaos-world.ts';
import { openShop, type Shop } from './testing/chaos/open-shop.ts';
import type { ChaosWorker } from './testing/chaos/start-chaos-worker.ts';
import { clipMicros, toBoughtTakes, toModify } from './testing/paid-world.ts';

describe('a worker that is killed while it buys a clip', () => {
  let server: TestServer;
  let shop: Shop;
  let world: ChaosWorld;
  let worker: ChaosWorker;

  beforeAll(async () => {
    server = await openSharedServer();
    shop = await openShop();
    world = await createChaosWorld(server, shop.shop);
    await shop.serve(world);
    worker = world.startWorker();
  });
  afterAll(async () => {
    await world?.close();
    await shop?.close();
  });

  async function readSpent(): Promise<number> {
    const answer = await world.database.query<{ spent: number }>(
      "SELECT coalesce(sum(amount_micros), 0)::int AS spent FROM ledger WHERE kind IN ('settle', 'excess', 'waste')",
    );
    return answer.rows[0]!.spent;
  }

  it.each([
    // Nobody knows whether it was sent, so it is looked for, never sent again, and its hold is given back.
    { label: 'request: begin', predictions: 0, end: 'failed' },
    { label: 'request: end', predictions: 1, end: 'completed' },
    { label: 'keep generate: before commit', predictions: 1, end: 'completed' },
  ])('at "$label": $predictions predictions, $end', async ({ label, predictions, end }) => {
    const before = shop.standIn.invoice().length;
    const spentBefore = await readSpent();
    await worker.ready;
    const key = await world.createJob(1);
    await world.until(key, ({ status }) => status === 'completed');
    const standing = worker.standAt((reached) => reached === label);
    await world.ask(key, toModify([1], `killed at ${label}`));
    await standing;
    await worker.kill();
    worker = world.startWorker();
    const job = await world.until(key, ({ running, queue }) => running === null && queue.length === 0);

    expect(job.ended[0]!.status).toBe(end);
    expect(job.clips[0]!.versions).toHaveLength(1 + predictions);
    const invoice = shop.standIn.invoice().slice(before);
    expect(invoice.map(({ chargeMicros }) => chargeMicros)).toEqual(Array(predictions).fill(clipMicros));
    expect((await readSpent()) - spentBefore).toBe(predictions * clipMicros);
    expect(await reconcile(world.database)).toMatchObject({ driftMicros: 0, problems: [] });
  });

  it.each([
    { label: 'publish take: before commit', isPublished: false },
    { label: 'publish take: after commit', isPublished: true },
  ])('at "$label": every take is published once and paid once', async ({ label, isPublished }) => {
    const before = shop.standIn.invoice().length;
    await worker.ready;
    const key = await world.createJob(1);
    await world.until(key, ({ status }) => status === 'completed');
    const standing = worker.standAt((reached) => reached === label);
    await world.ask(key, toBoughtTakes(2, `killed at ${label}`));
    await standing;
    await worker.kill();
    expect((await world.snapshot(key)).running!.takes.length > 0).toBe(isPublished);
    worker = world.startWorker();
    const job = await world.until(key, ({ running }) => running === null);

    expect(job.ended[0]!.takes.map(({ take, error }) => [take, error])).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(job.clips[0]!.versions.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(shop.standIn.invoice().slice(before)).toMatchObject([
      { chargeMicros: clipMicros },
      { chargeMicros: clipMicros },
    ]);
    expect(await reconcile(world.database)).toMatchObject({ driftMicros: 0, problems: [] });
  });

  it('leaves to others what appears after it was given up: they stop it, and book what was held for it', async () => {
    const before = shop.standIn.invoice().length;
    const spentBefore = await readSpent();
    await worker.ready;
    const key = await world.createJob(1);
    await world.until(key, ({ status }) => status === 'completed');
    shop.standIn.addFault({ kind: 'create-late', delayMs: 6_000 });
    await world.ask(key, toModify([1], 'too late'));
    await world.until(key, ({ status }) => status === 'failed');
    await worker.kill();
    // This one has uploaded nothing, so it is not told how long the clip is.
    worker = world.startWorker();
    await expect.poll(async () => (await readSpent()) - spentBefore, { timeout: 60_000 }).toBe(clipMicros);
    expect(shop.standIn.invoice().slice(before)).toMatchObject([{ chargeMicros: clipMicros }]);
    expect(await reconcile(world.database)).toMatchObject({ driftMicros: 0, problems: [] });
  });
});
