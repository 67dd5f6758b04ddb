import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compose, composeBody, type FreshPiece } from '@retake/composer';
import { errorBodySchema, type JobSnapshot } from '@retake/contracts';
import { createGradeGenerator, createGradeLook } from '@retake/generators';
import { makePoster, makeStrip, measureWaveform, runFfmpeg } from '@retake/media';
import { cancelRegeneration, type JobKey } from '@retake/regeneration';
import { toPreviewsPrefix } from '@retake/storage';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createApp } from './app.ts';
import type { App } from './edge/app-type.ts';
import { createMetrics } from './edge/plugins/metrics.ts';
import { createProgressMemory } from './edge/streams/progress-memory.ts';
import { drawShortSample, shortSampleFrames } from './testing/draw-short-sample.ts';
import { createWorker, type Worker } from './worker/create-worker.ts';
import { createSampleMaker } from './worker/sample/create-sample-maker.ts';
import { createGate, createWorkerWorld, toEdit, type WorkerWorld } from './worker/testing/worker-world.ts';
import type { PreviewSignal } from './worker/worker-parts.ts';

/**
 * A worker with the real composer, whose pieces are in the test's hand, and an edge that knows of it only what the
 * database and the store tell.
 */
let server: TestServer;
let world: WorkerWorld;
let worker: Worker;
let app: App;
let url: string;
let key: JobKey;
const signals: PreviewSignal[] = [];
/** How many pieces of a composition are handed on; the others are lost. */
let promptPieces = Number.POSITIVE_INFINITY;
let gate: ReturnType<typeof createGate> | undefined;

beforeAll(async () => {
  server = await openSharedServer();
  world = await createWorkerWorld(server);
  const { store, database } = world.parts;
  worker = createWorker(
    {
      ...world.parts,
      makePoster,
      makeStrip,
      measureWaveform,
      generators: [createGradeGenerator()],
      createLook: createGradeLook,
      makers: { ...world.parts.makers, sample: createSampleMaker(store, drawShortSample) },
      onPreview: (signal) => signals.push(signal),
      composeBody,
      async compose(timeline, output, options) {
        let told = 0;
        const onPiece = (piece: FreshPiece) => {
          if (told++ < promptPieces) options.onPiece?.(piece);
        };
        const composed = await compose(timeline, output, { ...options, ...(options.onPiece && { onPiece }) });
        if (options.onPiece !== undefined) await gate?.pass(options.signal);
        return composed;
      },
    },
    world.queue,
    { pollIntervalMs: 200 },
  );
  await worker.start();
  key = await world.createJob();
  app = await createApp(
    {
      database,
      store,
      ownerId: key.ownerId,
      enqueue: world.queue.enqueue,
      shortSide: 180,
      uploadFolder: world.parts.workFolder,
      isOriginAllowed: () => true,
      takeCommand: () => undefined,
      metrics: createMetrics(),
      progress: createProgressMemory(),
      paid: { generators: [], limits: { paidPerHour: 5, dayLimitMicros: null, isSpendingStopped: false } },
      webhooks: undefined,
      readiness: {},
      pages: undefined,
    },
    { logger: false, servesApi: true },
  );
  url = await app.listen({ host: '127.0.0.1', port: 0 });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(1));
});
afterAll(async () => {
  await app?.close();
  await worker?.stop();
  await world?.close();
});

const toPath = (regenerationId: string, name: string) =>
  `${url}/api/v1/jobs/${key.jobId}/regenerations/${regenerationId}/${name}`;

async function fetchBytes(address: string): Promise<Buffer> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return Buffer.from(await answer.arrayBuffer());
}

/** Addresses of the initialisation and of all pieces, as a player finds them. */
async function readPlaylist(regenerationId: string): Promise<string[]> {
  const address = toPath(regenerationId, 'preview.m3u8');
  const text = (await fetchBytes(address)).toString();
  const init = /#EXT-X-MAP:URI="(.+)"/.exec(text)![1]!;
  const pieces = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return [init, ...pieces].map((name) => new URL(name, address).href);
}

/** A hash of every decoded frame, and of all sound. */
async function hashOf(bytes: Buffer, name: string): Promise<{ frames: string[]; sound: string }> {
  const path = join(world.parts.workFolder, name);
  await writeFile(path, bytes);
  const run = async (args: string[]) =>
    (await runFfmpeg(['-copyts', '-i', path, ...args, 'pipe:1'], { stdout: 'buffer' })).stdout.toString();
  const frames = (await run(['-map', '0:v', '-f', 'framemd5'])).split('\n').filter((line) => /^\d/.test(line));
  const sound = await run(['-map', '0:a', '-af', 'atrim=start_pts=0:end_pts=272000', '-f', 'md5']);
  return { frames: frames.map((line) => line.split(',').at(-1)!.trim()), sound };
}

const readCut = (cut: number) => fetchBytes(`${url}/api/v1/jobs/${key.jobId}/cuts/${cut}/video`);
const isIdle = ({ running, queue }: JobSnapshot) => expect([running, queue]).toEqual([null, []]);

it('plays the whole changed video before it is published, and gives exactly what is published then', async () => {
  gate = createGate();
  const { id } = await world.ask(key, toEdit(2, 'nighttime'));
  await gate.reached;
  const [init, ...pieces] = await readPlaylist(id);
  const bytes = Buffer.concat([await fetchBytes(init!), ...(await Promise.all(pieces.map(fetchBytes)))]);
  expect((await world.snapshot(key)).cut?.number).toBe(1);
  expect(signals.at(0)).toMatchObject({ regenerationId: id, cutNumber: 1 });
  expect(signals.at(-1)!.playableFrames).toBe(shortSampleFrames);
  expect(signals.map(({ playableFrames }) => playableFrames)).toEqual(
    signals.map(({ playableFrames }) => playableFrames).toSorted((a, b) => a - b),
  );

  gate.open();
  gate = undefined;
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
  await world.until(key, isIdle);
  const [preview, before, after] = [
    await hashOf(bytes, 'preview.mp4'),
    await hashOf(await readCut(1), 'before.mp4'),
    await hashOf(await readCut(2), 'after.mp4'),
  ];
  expect(preview).toEqual(after);
  const changed = after.frames.flatMap((frame, index) => (frame === before.frames[index] ? [] : [index]));
  expect(changed[0]).toBeGreaterThanOrEqual(signals[0]!.startFrame);
  expect(changed.length).toBeGreaterThanOrEqual(80);
  expect(await world.parts.store.list(toPreviewsPrefix(key.jobId))).toEqual([]);
});

it('sends a piece as it is rendered, and the rest from the cut when that is published first', async () => {
  gate = createGate();
  promptPieces = 4;
  const { id } = await world.ask(key, toEdit(3, 'sepia'));
  await gate.reached;
  // Five signals: before any piece, and with each of the four; some pictures of the last wait for a later one.
  const own = () => signals.filter(({ regenerationId }) => regenerationId === id);
  await expect.poll(() => own().length).toBe(5);
  expect(own().every(({ startFrame }) => startFrame === 125)).toBe(true);
  expect(own()[0]!.playableFrames).toBe(125);
  expect(own()[4]!.playableFrames).toBeGreaterThan(150);
  expect(own()[4]!.playableFrames).toBeLessThanOrEqual(125 + 3 + 6 + 12 + 15);

  const answer = await fetch(toPath(id, 'preview/125-170.m4s'));
  const reader = answer.body!.getReader();
  const parts: Uint8Array[] = [];
  const count = (type: string) => Buffer.concat(parts).toString('latin1').split(type).length - 1;
  // Sound, and the four pieces that are there.
  while (count('moof') < 5) parts.push((await reader.read()).value!);
  expect((await world.snapshot(key)).running?.id).toBe(id);

  gate.open();
  gate = undefined;
  promptPieces = Number.POSITIVE_INFINITY;
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value);
  expect(count('moof')).toBe(6);
  await world.until(key, isIdle);
  const [init, ...pieces] = await readPlaylist(id);
  const others = await Promise.all(pieces.map(fetchBytes));
  const watched = Buffer.concat([await fetchBytes(init!), ...others.slice(0, -1), ...parts]);
  expect(await hashOf(watched, 'watched.mp4')).toEqual(await hashOf(await readCut(3), 'third.mp4'));
});

it('ends with a change that is cancelled, breaking off what it sends, and leaves nothing in the store', async () => {
  gate = createGate();
  promptPieces = 1;
  const { id } = await world.ask(key, toEdit(1, 'noir'));
  await gate.reached;
  const [, first] = await readPlaylist(id);
  const waiting = await fetch(first!);
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  worker.noticeCancel(id);
  await world.until(key, isIdle);
  gate = undefined;
  promptPieces = Number.POSITIVE_INFINITY;
  await expect(waiting.arrayBuffer()).rejects.toThrow();
  for (const address of [toPath(id, 'preview.m3u8'), first!]) {
    const answer = await fetch(address);
    expect([answer.status, await answer.json()]).toMatchObject([410, { error: { code: 'PREVIEW_ENDED' } }]);
  }
  expect(await world.parts.store.list(toPreviewsPrefix(key.jobId))).toEqual([]);
});

it('has nothing to show of a change that renders nothing, moves the length or the sound, or is not there', async () => {
  const heard = signals.length;
  const before = (await world.snapshot(key)).cut!.number;
  await world.ask(key, { kind: 'restore', clip: 2, version: 1 });
  await world.until(key, ({ cut }) => expect(cut?.number).toBe(before + 1));
  expect(signals.length).toBe(heard);

  const get = async (path: string) => {
    const answer = await fetch(`${url}/api/v1${path}`);
    const { error } = errorBodySchema.parse(await answer.json());
    return [answer.status, error.code];
  };
  const { id } = (await world.snapshot(key)).ended[0]!;
  const other = await world.createJob();
  expect(await get(`/jobs/${other.jobId}/regenerations/${id}/preview.m3u8`)).toEqual([404, 'REGENERATION_NOT_FOUND']);
  expect(await get(`/jobs/${key.jobId}/regenerations/nonsense/preview/init.mp4`)).toEqual([
    404,
    'REGENERATION_NOT_FOUND',
  ]);
  expect(await get(`/jobs/${key.jobId}/regenerations/${id}/preview/7-9.m4s`)).toEqual([404, 'PREVIEW_NOT_FOUND']);
});
