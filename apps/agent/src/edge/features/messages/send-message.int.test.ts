import { createReplicateGenerator } from '@retake/generators';
import { type JobKey, listMessages } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createWorker } from '../../../worker/create-worker.ts';
import { createWorkerWorld, type WorkerWorld } from '../../../worker/testing/worker-world.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { createMetrics } from '../../plugins/metrics.ts';
import { createProgressMemory } from '../../streams/progress-memory.ts';
import { sendMessage } from './send-message.ts';

let server: TestServer;
let world: WorkerWorld;
let key: JobKey;
beforeAll(async () => {
  server = await openSharedServer();
  world = await createWorkerWorld(server);
});
afterAll(async () => {
  await world?.close();
});

/** What is asked for waits: nobody works once the clips are made. */
beforeEach(async () => {
  const worker = createWorker(world.parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
  await worker.start();
  key = await world.createJob();
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  await worker.stop();
});

function say(text: string, messageKey?: string) {
  const { database, store, workFolder: uploadFolder } = world.parts;
  const generators = [createReplicateGenerator({ token: 'r8_unused', model: 'runwayml/gen4-aleph' })];
  const parts: EdgeParts = {
    ...{ database, store, ownerId: key.ownerId, enqueue: world.queue.enqueue, shortSide: 180, uploadFolder },
    ...{ isOriginAllowed: () => true, takeCommand: () => undefined, metrics: createMetrics(), readiness: {} },
    ...{ progress: createProgressMemory(), pages: undefined, webhooks: undefined },
    paid: { generators, limits: { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: false } },
  };
  return sendMessage(parts, { jobId: key.jobId, text, ...(messageKey !== undefined && { key: messageKey }) });
}

const waiting = async () => (await world.snapshot(key)).queue.map(({ title }) => title);

it('keeps the whole conversation, a page at a time', async () => {
  for (const text of ['clip 1 warmer', 'thanks', 'clip 2 warmer']) await say(text);
  const { database } = world.parts;
  const { messages: all, hasEarlier } = await listMessages(database, key);
  expect(all.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
    ...['clip 1 warmer', 'thanks', 'clip 2 warmer'],
  ]);
  expect(hasEarlier).toBe(false);
  const before = all[3]!.id;
  const page = await listMessages(database, { ...key, before, limit: 2 });
  expect(page).toEqual({ messages: all.slice(1, 3), hasEarlier: true });
  expect(await listMessages(database, { ...key, before: all[1]!.id, limit: 2 })).toEqual({
    ...{ messages: all.slice(0, 1), hasEarlier: false },
  });
  const other = await world.createJob();
  await expect(listMessages(database, { ...other, before })).rejects.toMatchObject({ code: 'MESSAGE_NOT_FOUND' });
});

it('puts a free change that was cancelled into the line again', async () => {
  await say('clip 2 warmer');
  await say('cancel');
  expect(await waiting()).toEqual([]);
  const { reply, regeneration } = await say('try again');
  expect(reply?.text).toBe('Trying again: Clip 2: warmer.');
  expect(await waiting()).toEqual([regeneration?.title]);
});

it('quotes a paid change that was cancelled anew and waits for a yes', async () => {
  await say('clip 1: add a knight on a white horse');
  await say('yes');
  expect(await waiting()).toHaveLength(1);
  await say('cancel');
  const { reply, regeneration } = await say('try again');
  expect(regeneration).toBeNull();
  expect(reply?.text).toMatch(/was cancelled; this is what it would cost now\. .*\$/);
  expect(reply?.offer).toMatchObject({ status: 'open', plan: { rows: [{ clip: 1 }] } });
  expect(await waiting()).toEqual([]);
  await say('yes');
  expect(await waiting()).toHaveLength(1);
});
