import {
  type JobSnapshot,
  type PlanRow,
  RetakeError,
  reduceJob,
  type TakeView,
  type TemplateId,
  toPlanOfRows,
  toToneDistance,
} from '@retake/contracts';
import { toLookEntries, toTakeEdits } from '@retake/director';
import {
  cancelRegeneration,
  findVersionMedia,
  type JobKey,
  listEventsAfter,
  readSteps,
  retryRegeneration,
} from '@retake/regeneration';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readTone } from '../../looks/read-tone.ts';
import { createWorker, type Worker } from '../create-worker.ts';
import { createRealParts } from '../testing/real-parts.ts';
import { createGate, createWorkerWorld, type WorkerWorld } from '../testing/worker-world.ts';
import type { WorkerParts } from '../worker-parts.ts';

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

async function start(parts: WorkerParts): Promise<void> {
  worker = createWorker(parts, world.queue, { pollIntervalMs: 600_000, reapIntervalMs: 600_000 });
  await worker.start();
}

async function createReadyJob(parts: WorkerParts): Promise<JobKey> {
  await start(parts);
  const key = await world.createJob();
  await world.until(key, ({ status }) => expect(status).toBe('completed'));
  world.calls.length = 0;
  return key;
}

const toTakes = (...looks: readonly TemplateId[][]) =>
  ({
    kind: 'edit',
    plan: toPlanOfRows(
      looks.map((templates, index): PlanRow => {
        const add = templates.map((template) => ({ template, strength: 'normal' as const }));
        return { clip: 2, take: index + 1, add, instruction: null, route: 'grade', priceMicros: 0, waitMs: 10 };
      }),
    ),
  }) as const;

/** Takes as the rule makes them: of one wish, with other strengths and companions. */
const toRuledTakes = (template: TemplateId, count: number) =>
  ({
    kind: 'edit',
    plan: toPlanOfRows(
      toTakeEdits({ clips: [2], templates: [template] }, count, []).map((edit, index): PlanRow => {
        const add = toLookEntries(edit);
        return { clip: 2, take: index + 1, add, instruction: null, route: 'grade', priceMicros: 0, waitMs: 10 };
      }),
    ),
  }) as const;

const waitForEnd = (key: JobKey, id: string) =>
  vi.waitFor(
    async () => {
      const snapshot = await world.snapshot(key);
      const ended = snapshot.ended.find((entry) => entry.id === id);
      if (ended === undefined) throw new Error('The change has not ended.');
      return { snapshot, ended };
    },
    { timeout: 60_000, interval: 20 },
  );

async function countKeptTakes(regenerationId: string): Promise<number> {
  const steps = await readSteps(world.parts.database, regenerationId);
  return [...steps].filter(([name]) => name.startsWith('take:')).length;
}

/** Numbers of the versions that takes have become, in the order in which they were told. */
async function listAdded(key: JobKey): Promise<number[]> {
  const { events } = await listEventsAfter(world.parts.database, { ...key, after: 0 });
  return events.flatMap((event) => (event.type === 'clip-version-added' ? [event.version.number] : []));
}

/** The same as the view of the change has them: side by side, so either may come first. */
const toSorted = (takes: readonly TakeView[]) => takes.map(({ version }) => version!).toSorted((a, b) => a - b);

/** The state that a window has which has heard all events. */
async function replay(key: JobKey, before: JobSnapshot): Promise<JobSnapshot> {
  const { events } = await listEventsAfter(world.parts.database, { ...key, after: before.seq });
  return events.reduce(reduceJob, before);
}

it('adds real takes that can be told apart, leaves the video, and shows one when it is used', async () => {
  const real = createRealParts(world.parts);
  const key = await createReadyJob(real);
  const before = await world.snapshot(key);
  const { id } = await world.ask(key, toRuledTakes('warmer', 3));
  const { snapshot, ended } = await waitForEnd(key, id);
  expect(ended).toMatchObject({ kind: 'variations', status: 'completed', cutNumber: null });
  expect(ended.takes).toMatchObject([1, 2, 3].map((take) => ({ take, error: null })));
  expect(await listAdded(key)).toEqual([2, 3, 4]);
  expect(toSorted(ended.takes)).toEqual([2, 3, 4]);
  expect(snapshot.cut).toEqual(before.cut);
  expect(snapshot.clips[1]).toMatchObject({ version: 1, versions: { length: 4 } });
  expect(await replay(key, before)).toEqual(snapshot);

  const { format } = snapshot;
  const tones = await Promise.all(
    [1, 2, 3, 4].map(async (version) => {
      const media = await findVersionMedia(real.database, { ...key, clip: 2, version });
      expect(await real.store.stat(media!.posterKey)).toBeDefined();
      return readTone(await real.store.localPath(media!.videoKey), { format, fromFrame: 0, frames: 30 });
    }),
  );
  for (const [at, tone] of tones.entries()) {
    for (const other of tones.slice(at + 1)) expect(toToneDistance(tone, other)).toBeGreaterThan(0.03);
  }

  const used = await world.ask(key, { kind: 'restore', clip: 2, version: 3 });
  const { snapshot: shown } = await waitForEnd(key, used.id);
  expect(shown.cut?.number).toBe(2);
  expect(shown.clips[1]).toMatchObject({ version: 3, versions: { length: 4 } });
});

/** Composes as many takes as are let through, and holds the next one until it is told to go on. */
function holdAfter(count: number) {
  const gate = createGate();
  let composed = 0;
  world.hooks.compose = async (signal) => {
    composed += 1;
    if (composed === count + 1) await gate.pass(signal);
  };
  return gate;
}

async function askAndHold(key: JobKey, count: number) {
  const gate = holdAfter(count);
  const { id } = await world.ask(key, toTakes(['warmer'], ['darker'], ['noir']));
  await gate.reached;
  await world.until(key, ({ running }) => expect(running?.takes).toHaveLength(count));
  return { gate, id };
}

it('adds a take as soon as it is rendered, and uses it when the others are done', async () => {
  const key = await createReadyJob(world.parts);
  const before = await world.snapshot(key);
  const { gate, id } = await askAndHold(key, 2);
  const during = await world.snapshot(key);
  expect(await replay(key, before)).toEqual(during);
  expect(toSorted(during.running!.takes)).toEqual([2, 3]);
  expect(during).toMatchObject({ cut: before.cut, clips: [{}, { version: 1, versions: { length: 3 } }] });
  const media = await findVersionMedia(world.parts.database, { ...key, clip: 2, version: 2 });
  expect(await world.parts.store.stat(media!.videoKey)).toBeDefined();

  const used = await world.ask(key, { kind: 'restore', clip: 2, version: 2 });
  expect(used).toMatchObject({ status: 'queued', position: 1 });
  gate.open();
  const { ended } = await waitForEnd(key, id);
  expect(toSorted(ended.takes)).toEqual([2, 3, 4]);
  const { snapshot } = await waitForEnd(key, used.id);
  expect(snapshot).toMatchObject({ cut: { number: 2 }, clips: [{}, { version: 2, versions: { length: 4 } }] });
  expect(await replay(key, before)).toEqual(snapshot);
});

it('goes on after a crash with what is missing, renders no take twice and adds none twice', async () => {
  const key = await createReadyJob(world.parts);
  const { id } = await askAndHold(key, 2);
  expect(await countKeptTakes(id)).toBe(2);
  // Which take comes last is not decided.
  const held = world.calls.at(-1)!;
  await worker?.stop();
  await start(world.parts);
  const { ended, snapshot } = await waitForEnd(key, id);
  expect(toSorted(ended.takes)).toEqual([2, 3, 4]);
  expect(await listAdded(key)).toEqual([2, 3, 4]);
  expect(snapshot.clips[1]!.versions).toHaveLength(4);
  expect(world.calls.toSorted()).toEqual(['compose darker', 'compose noir', 'compose warmer', held].toSorted());
});

it('keeps the takes that came before it was cancelled, and tried again makes the others alone', async () => {
  const key = await createReadyJob(world.parts);
  const before = await world.snapshot(key);
  const { gate, id } = await askAndHold(key, 2);
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  gate.open();
  const { snapshot, ended } = await waitForEnd(key, id);
  expect([ended.status, toSorted(ended.takes)]).toEqual(['cancelled', [2, 3]]);
  expect(snapshot.messages.at(-1)!.text).toBe('Cancelled after 2 of 3 takes of clip 2. They stay as versions 2 and 3.');
  expect(await replay(key, before)).toEqual(snapshot);

  // Another version in the clip, so that every take would be another one.
  await waitForEnd(key, (await world.ask(key, { kind: 'restore', clip: 2, version: 2 })).id);
  world.calls.length = 0;
  const { enqueue } = world.queue;
  await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue });
  await world.until(key, (job) => expect(job.ended[0]).toMatchObject({ id, status: 'completed' }));
  expect(world.calls).toHaveLength(1);
  expect(await listAdded(key)).toEqual([2, 3, 4]);
});

it('keeps the takes that could be made, and tries the others again', async () => {
  const key = await createReadyJob(world.parts);
  const before = await world.snapshot(key);
  let composed = 0;
  world.hooks.compose = async () => {
    composed += 1;
    if (composed === 2) throw new RetakeError('MEDIA_TOOL_FAILED');
  };
  const { id } = await world.ask(key, toTakes(['warmer'], ['darker'], ['noir']));
  const { snapshot, ended } = await waitForEnd(key, id);
  expect(ended.status).toBe('completed');
  const failed = ended.takes.filter(({ error }) => error !== null);
  expect(failed).toMatchObject([{ version: null, error: { code: 'MEDIA_TOOL_FAILED' } }]);
  expect(await replay(key, before)).toEqual(snapshot);

  const { enqueue } = world.queue;
  const retry = await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue });
  const again = await retryRegeneration(world.parts.database, { ...key, regenerationId: id, enqueue });
  expect(again.id).toBe(retry.id);
  const { ended: second } = await waitForEnd(key, retry.id);
  expect(second).toMatchObject({ retryOf: id, takes: [{ take: failed[0]!.take, version: 4, error: null }] });
});

it('tells of a take that could not be made while the others are still being made', async () => {
  const key = await createReadyJob(world.parts);
  const before = await world.snapshot(key);
  const gate = createGate();
  let composed = 0;
  world.hooks.compose = async (signal) => {
    composed += 1;
    if (composed === 1) throw new RetakeError('MEDIA_TOOL_FAILED');
    await gate.pass(signal);
  };
  const { id } = await world.ask(key, toTakes(['warmer'], ['darker']));
  await world.until(key, ({ running }) => expect(running?.takes).toHaveLength(1));
  const during = await world.snapshot(key);
  expect(during.running!.takes).toMatchObject([{ version: null, error: { code: 'MEDIA_TOOL_FAILED' } }]);
  expect(await replay(key, before)).toEqual(during);
  gate.open();
  const { ended } = await waitForEnd(key, id);
  expect(ended).toMatchObject({ status: 'completed', takes: { length: 2 } });
});

it('fails when no take can be made, and leaves nothing when it is cancelled', async () => {
  const key = await createReadyJob(world.parts);
  world.hooks.compose = () => Promise.reject(new RetakeError('MEDIA_TOOL_FAILED'));
  const first = await world.ask(key, toTakes(['warmer'], ['darker']));
  expect((await waitForEnd(key, first.id)).ended).toMatchObject({ status: 'failed', takes: [] });

  const gate = createGate();
  world.hooks.compose = (signal) => gate.pass(signal);
  const { id } = await world.ask(key, toTakes(['warmer'], ['darker']));
  await gate.reached;
  await cancelRegeneration(world.parts.database, { ...key, regenerationId: id });
  gate.open();
  const { snapshot, ended } = await waitForEnd(key, id);
  expect(ended.status).toBe('cancelled');
  expect(snapshot.clips[1]!.versions).toHaveLength(1);
});
