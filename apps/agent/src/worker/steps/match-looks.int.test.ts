import { findMatch, type PlanRow, toPlanOfRows, toToneDistance, type WornLook } from '@retake/contracts';
import { findVersionMedia } from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readTone } from '../../looks/read-tone.ts';
import { createWorker, type Worker } from '../create-worker.ts';
import { createRealParts } from '../testing/real-parts.ts';
import { createWorkerWorld, type WorkerWorld } from '../testing/worker-world.ts';

let server: TestServer;
let world: WorkerWorld;
let worker: Worker | undefined;

beforeAll(async () => {
  server = await openSharedServer();
});
beforeEach(async () => {
  world = await createWorkerWorld(server);
});
afterEach(async () => {
  await worker?.stop();
  await world.close();
});

const toWear = (wear: WornLook) => {
  const row: PlanRow = { clip: 2, add: [], instruction: null, wear, route: 'grade', priceMicros: 0, waitMs: 10 };
  return { kind: 'edit', plan: toPlanOfRows([row]) } as const;
};

it('gives a clip the measured look of another, then a stack of templates in its place', async () => {
  const parts = createRealParts(world.parts);
  worker = createWorker(parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
  await worker.start();
  const key = await world.createJob();
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  const { format } = await world.snapshot(key);
  const measure = async (clip: number) => {
    const media = await findVersionMedia(parts.database, { ...key, clip, version: 'current' });
    const path = await parts.store.localPath(media!.videoKey);
    return readTone(path, { format, fromFrame: 0, frames: 30 });
  };
  const source = await measure(2);
  const { shadows, middle, highlights, b } = source;
  const model = {
    ...source,
    shadows: 0.7 * shadows,
    middle: 0.65 * middle,
    highlights: 0.75 * highlights,
    b: b + 0.05,
  };

  await world.ask(key, toWear({ of: 'clip 1', templates: [], tone: model }));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  const matched = (await world.snapshot(key)).clips[1]!.versions.at(-1)!;
  expect(findMatch(matched.look)).toMatchObject({ of: 'clip 1', to: model });
  expect(toToneDistance(await measure(2), model)).toBeLessThan(toToneDistance(source, model) / 2);

  await expect(world.ask(key, toWear({ of: 'clip 1', templates: [], tone: model }))).rejects.toMatchObject({
    code: 'NOTHING_TO_DO',
  });
  const look = [{ template: 'noir', strength: 'strong' } as const];
  await world.ask(key, toWear({ of: 'harbour', templates: look }));
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
  expect((await world.snapshot(key)).clips[1]!.versions.at(-1)!.look).toEqual(look);
});
