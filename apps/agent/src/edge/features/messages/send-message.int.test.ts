import type { JobSnapshot } from '@retake/contracts';
import { createReplicateGenerator } from '@retake/generators';
import { type JobKey, listLooks, listMessages } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { Client } from 'pg';
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

/** Has the changes that wait made until the job is as it should be. It polls: hints may have gone to the worker before it. */
async function work(check: (job: JobSnapshot) => void): Promise<void> {
  const worker = createWorker(world.parts, world.queue, { pollIntervalMs: 50, reapIntervalMs: 600_000 });
  await worker.start();
  await world.until(key, check);
  await worker.stop();
}

/** What is asked for waits: nobody works once the clips are made. */
beforeEach(async () => {
  key = await world.createJob();
  await work(({ status }) => expect(status).toBe('completed'));
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

/** Makes the database refuse a reply, as if the process had ended just before it was stored. */
async function withoutReplies<Result>(text: string, run: () => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: world.connectionString });
  await client.connect();
  try {
    await client.query(`
      CREATE FUNCTION refuse_reply() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the process has ended'; END $$;
      CREATE TRIGGER refuse_reply BEFORE INSERT ON messages FOR EACH ROW
        WHEN (NEW.role = 'assistant' AND NEW.text LIKE '${text}%') EXECUTE FUNCTION refuse_reply()`);
    return await run();
  } finally {
    await client.query('DROP TRIGGER refuse_reply ON messages; DROP FUNCTION refuse_reply');
    await client.end();
  }
}

it('cancels once, however often the message is sent', async () => {
  await say('clip 1 warmer');
  await say('clip 2 warmer');
  await withoutReplies('Cancelling', () => expect(say('cancel', 'stop it')).rejects.toThrow());
  expect(await waiting()).toEqual(['Clip 1: warmer', 'Clip 2: warmer']);
  const { reply } = await say('cancel', 'stop it');
  expect(reply?.text).toBe('Cancelling: Clip 2: warmer.');
  expect((await say('cancel', 'stop it')).reply?.id).toBe(reply?.id);
  expect(await waiting()).toEqual(['Clip 1: warmer']);
});

it.each([
  ['try again', 'Trying again', (job: JobSnapshot) => job.queue.length],
  ['/budget 7', 'The budget', (job: JobSnapshot) => job.budget.limitMicros],
  ['approve clip 1', '', (job: JobSnapshot) => job.clips[0]!.review],
])('does nothing of what has no reply: %s', async (text, reply, read) => {
  await say('clip 1 warmer');
  await say('cancel');
  const before = read(await world.snapshot(key));
  await withoutReplies(reply, () => expect(say(text, 'once')).rejects.toThrow());
  expect(read(await world.snapshot(key))).toBe(before);
  await say(text, 'once');
  expect(read(await world.snapshot(key))).not.toBe(before);
});

it('saves and deletes looks with the reply that says so', async () => {
  const names = () => listLooks(world.parts.database, key).then((looks) => looks.map(({ name }) => name));
  await say('clip 1 warmer');
  await work(({ cut }) => expect(cut?.number).toBe(2));
  await withoutReplies('Saved', () => expect(say('/look save dusk 1', 'save')).rejects.toThrow());
  expect(await names()).toEqual([]);
  expect((await say('/look save dusk 1', 'save')).reply?.text).toMatch(/^Saved the look of clip 1 as dusk: warmer\./);
  expect(await names()).toEqual(['dusk']);
  await withoutReplies('The look', () => expect(say('/look delete dusk', 'gone')).rejects.toThrow());
  expect(await names()).toEqual(['dusk']);
  await say('/look delete dusk', 'gone');
  expect(await names()).toEqual([]);
});
