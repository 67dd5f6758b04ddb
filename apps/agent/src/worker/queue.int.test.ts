import { createPool } from '@retake/db';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { beforeAll, expect, it } from 'vitest';
import { createQueue } from './queue.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openSharedServer();
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

it('hears of a server that ends its connections while it closes them', async () => {
  const test = await server.createDatabase();
  const owner = createPool({ connectionString: test.connectionString });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const unheard: unknown[] = [];
  const note = (error: unknown) => void unheard.push(error);
  process.on('uncaughtException', note);
  for (let round = 0; round < 5; round += 1) {
    const queue = createQueue({ connectionString: test.connectionString, log });
    await queue.start();
    await queue.consume(async () => undefined, 1);
    const ended = owner.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await Promise.all([ended, queue.stop()]);
    await queue.stop();
  }
  process.off('uncaughtException', note);
  expect(unheard).toEqual([]);
  await owner.end();
  await test.close();
});
