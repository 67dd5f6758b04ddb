import { createPool } from '@retake/db';
import type { TestServer } from '@retake/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQueue } from './queue.ts';
import { startServer } from './testing/worker-world.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server?.stop();
});

it('starts when it can, if it could not at first, and hands out hints then to who wanted them before', async () => {
  const test = await server.createDatabase();
  const owner = createPool({ connectionString: test.connectionString });
  const reported: string[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (_: object, text: string) => reported.push(text) };
  const queue = createQueue({ connectionString: test.connectionString, log, retryMs: 50 });
  await owner.query('ALTER SCHEMA retake_queue RENAME TO elsewhere');
  await queue.start();
  expect(queue.isWorking()).toBe(false);
  expect(reported).toHaveLength(1);
  const heard = Promise.withResolvers<string>();
  await queue.consume(async (jobId) => heard.resolve(jobId), 1);
  await queue.enqueue(owner, { jobId: 'while it is down' });

  await owner.query('ALTER SCHEMA elsewhere RENAME TO retake_queue');
  await expect.poll(() => queue.isWorking(), { timeout: 10_000 }).toBe(true);
  const client = await owner.connect();
  await client.query('BEGIN');
  await queue.enqueue(client, { jobId: 'when it works' });
  await client.query('COMMIT');
  client.release();
  expect(await heard.promise).toBe('when it works');
  await queue.stop();
  await owner.end();
  await test.close();
});
