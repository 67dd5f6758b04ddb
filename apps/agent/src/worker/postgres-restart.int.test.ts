import { randomUUID } from 'node:crypto';
import { listEventsAfter } from '@retake/regeneration';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ChaosWorld, createChaosWorld } from './testing/chaos/chaos-world.ts';
import { type RestartableServer, startRestartableServer } from './testing/chaos/start-restartable-server.ts';
import { whenAnswered } from './testing/chaos/when-answered.ts';
import { toEdit, toReshoot } from './testing/worker-world.ts';

let server: RestartableServer;
let world: ChaosWorld;

beforeAll(async () => {
  server = await startRestartableServer();
  world = await createChaosWorld(server);
});
afterAll(async () => {
  await world?.close();
  await server?.stop();
});

it('loses no acknowledged command when Postgres is restarted in the middle of a change', async () => {
  const worker = world.startWorker();
  await worker.ready;
  const key = await world.createJob();
  await world.until(key, ({ status }) => status === 'completed');
  const standing = worker.standAt((label) => label === 'compose: inside');
  const running = await world.ask(key, toReshoot(1, 'a red car'));
  const stand = await standing;
  const waiting = await world.ask(key, toEdit(2, 'nighttime'));

  const restarted = server.restart();
  // As the window does: the same command again, under the same key, until it is answered.
  const idempotencyKey = randomUUID();
  const sent = await whenAnswered(() => world.ask(key, toEdit(2, 'rain'), idempotencyKey));
  await restarted;
  stand.release();

  const job = await whenAnswered(() => world.until(key, ({ cut }) => cut?.number === 4));
  expect(job.ended.slice(0, 3).map(({ id, status }) => ({ id, status }))).toEqual(
    [sent, waiting, running].map(({ id }) => ({ id, status: 'completed' })),
  );
  expect(job.clips.map(({ versions }) => versions.length)).toEqual([2, 3]);
  const { events, seq } = await listEventsAfter(world.database, { ...key, after: 0, limit: 500 });
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1));
});
