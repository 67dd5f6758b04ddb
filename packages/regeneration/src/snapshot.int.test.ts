import { randomUUID } from 'node:crypto';
import {
  type Failure,
  isRetakeError,
  type JobSnapshot,
  jobEventSchema,
  jobSnapshotSchema,
  reduceJob,
  type TemplateId,
} from '@retake/contracts';
import { openSharedServer, type TestServer } from '@retake/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AcquiredRun,
  type ChangeRequest,
  cancelRegeneration,
  endTakes,
  failRegeneration,
  findEvents,
  getJobSnapshot,
  type JobKey,
  readTakes,
  reapExpired,
  recordFailedTake,
  recordPrompts,
  releaseLease,
  retryRegeneration,
  setBudget,
  setReview,
  settleCancelled,
  submitMessage,
  takeNext,
} from './index.ts';
import {
  addTake,
  createDraft,
  createReadyJob,
  createWorld,
  finishRun,
  toEditPlan,
  toTakes,
  type World,
} from './testing/world.ts';

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await openSharedServer();
  world = await createWorld(server);
});
afterAll(async () => {
  await world?.close();
});

/** The job as it was when it was created: what all of its events start from. */
function toBeginning(snapshot: JobSnapshot): JobSnapshot {
  return {
    ...snapshot,
    status: 'draft',
    version: 0,
    seq: 0,
    clips: [],
    cut: null,
    budget: { limitMicros: 25_000_000, reservedMicros: 0, spentMicros: 0 },
    running: null,
    queue: [],
    ended: [],
    messages: [],
  };
}

async function expectSnapshotToBeItsEvents(key: JobKey): Promise<JobSnapshot> {
  const snapshot = await getJobSnapshot(world.database, key);
  expect(jobSnapshotSchema.safeParse(snapshot).error).toBeUndefined();
  const events = await findEvents(world.database, { jobId: key.jobId, after: 0, limit: 10_000 });
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
  for (const event of events) expect(jobEventSchema.safeParse(event).error).toBeUndefined();
  expect(events.reduce(reduceJob, toBeginning(snapshot))).toEqual(snapshot);
  return snapshot;
}

const failure: Failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true };
const templates: TemplateId[] = ['nighttime', 'warmer', 'cooler', 'sepia', 'rain'];
const clip = fc.integer({ min: 1, max: 4 });
const changes: fc.Arbitrary<ChangeRequest> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    plan: fc.tuple(clip, fc.constantFrom(...templates)).map(([n, id]) => toEditPlan([n], id)),
  }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('undo' as const), clips: fc.tuple(clip) }),
  fc.record({ kind: fc.constant('undo' as const), steps: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('redo' as const) }),
  fc.record({ kind: fc.constant('redo' as const), clips: fc.tuple(clip) }),
  fc.record({ kind: fc.constant('rewind' as const), cut: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('restore' as const), clip, version: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('reorder' as const), order: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }) }),
  fc.record({
    kind: fc.constant('transition' as const),
    clip,
    transition: fc.constantFrom({ kind: 'cut' as const, frames: 0 }, { kind: 'fade' as const, frames: 12 }),
  }),
  fc.constant(toTakes(2, 'noir', 'rain', 'sepia')),
  fc.record({ kind: fc.constant('settings' as const), settings: fc.record({ loudness: fc.boolean() }) }),
);

async function addMissingTake(run: AcquiredRun, take: number): Promise<void> {
  const takes = await readTakes(world.database, run.lease.regenerationId);
  if (!takes.some((entry) => entry.take === take && entry.version !== null)) await addTake(world, run, take);
}

type Step = (key: JobKey, held: { run: AcquiredRun | undefined }) => Promise<unknown>;
const steps: fc.Arbitrary<{ name: string; run: Step }> = fc.oneof(
  {
    weight: 6,
    arbitrary: changes.map((change) => ({
      name: `ask ${change.kind}`,
      run: (key: JobKey) =>
        submitMessage(world.database, {
          ...key,
          text: change.kind,
          reply: { text: 'Yes.', kind: change.kind },
          change,
          enqueue: world.enqueue,
        }),
    })),
  },
  {
    weight: 6,
    arbitrary: fc.constant({
      name: 'take',
      run: async (key: JobKey, held: { run: AcquiredRun | undefined }) => {
        held.run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' })) ?? held.run;
      },
    }),
  },
  {
    weight: 6,
    arbitrary: fc.constant({
      name: 'finish',
      run: async (_: JobKey, held: { run: AcquiredRun | undefined }) =>
        held.run &&
        (held.run.kind === 'variations' ? endTakes(world.database, held.run.lease) : finishRun(world, held.run)),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.integer({ min: 1, max: 3 }).map((take) => ({
      name: `add take ${take}`,
      run: async (_: JobKey, { run }: { run: AcquiredRun | undefined }) =>
        run?.kind === 'variations' && addMissingTake(run, take),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      name: 'take 3 fails',
      run: async (_: JobKey, { run }: { run: AcquiredRun | undefined }) =>
        run?.kind === 'variations' && recordFailedTake(world.database, { lease: run.lease, take: 3, error: failure }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      name: 'fail',
      run: async (_: JobKey, held: { run: AcquiredRun | undefined }) =>
        held.run && failRegeneration(world.database, held.run.lease, failure),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      name: 'cancel',
      run: async (key: JobKey, held: { run: AcquiredRun | undefined }) => {
        const { running, queue } = await getJobSnapshot(world.database, key);
        const target = queue.at(-1) ?? running;
        if (target) await cancelRegeneration(world.database, { ...key, regenerationId: target.id });
        if (held.run) await settleCancelled(world.database, held.run.lease);
      },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant({
      name: 'retry',
      run: async (key: JobKey) => {
        const ended = (await getJobSnapshot(world.database, key)).ended.find(({ status }) => status !== 'completed');
        if (ended)
          await retryRegeneration(world.database, { ...key, regenerationId: ended.id, enqueue: world.enqueue });
      },
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      name: 'hand over',
      run: async (_: JobKey, held: { run: AcquiredRun | undefined }) =>
        held.run && releaseLease(world.database, held.run.lease),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      name: 'worker vanishes',
      run: async (key: JobKey) => {
        await world.database.query(
          "UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 s' WHERE id = $1 AND lease_owner IS NOT NULL",
          [key.jobId],
        );
        await reapExpired(world.database, { enqueue: world.enqueue });
      },
    }),
  },
  {
    weight: 1,
    arbitrary: clip.map((number) => ({
      name: 'approve',
      run: (key: JobKey) => setReview(world.database, { ...key, clips: [number], action: 'approve' }),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 10 }).map((dollars) => ({
      name: 'budget',
      run: (key: JobKey) => setBudget(world.database, { ...key, limitMicros: dollars * 1_000_000 }),
    })),
  },
);

describe('a snapshot', () => {
  it('is what its events add up to, after any operations', async () => {
    let refused = 0;
    let [published, takes] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 15, maxLength: 40 }), async (sequence) => {
        const key = await createReadyJob(world);
        const held: { run: AcquiredRun | undefined } = { run: undefined };
        for (const step of sequence) {
          await step.run(key, held).catch((error: unknown) => {
            if (!isRetakeError(error) || error.code === 'INTERNAL') throw error;
            refused += 1;
          });
        }
        const { cut, running, ended } = await expectSnapshotToBeItsEvents(key);
        published += cut!.number - 1;
        for (const change of [running, ...ended]) takes += change?.takes.length ?? 0;
      }),
      { numRuns: 25 },
    );
    expect(refused).toBeGreaterThan(0);
    expect(published).toBeGreaterThan(0);
    expect(takes).toBeGreaterThan(0);
  });

  it('is what its events add up to when the first making failed and is tried again', async () => {
    const { regenerationId, ...key } = await createDraft(world, randomUUID());
    const run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
    expect((await expectSnapshotToBeItsEvents(key)).status).toBe('generating');
    await failRegeneration(world.database, run.lease, failure);
    await retryRegeneration(world.database, { ...key, regenerationId, enqueue: world.enqueue });
    await takeNext(world.database, { jobId: key.jobId, owner: 'worker' });
    expect((await expectSnapshotToBeItsEvents(key)).status).toBe('generating');
  });

  it('tells the prompts that a change has', async () => {
    const key = await createReadyJob(world);
    await submitMessage(world.database, {
      ...key,
      text: 'make clip 2 nighttime',
      reply: { text: 'Clip 2.', kind: 'edit' },
      change: { kind: 'edit', plan: toEditPlan([2]) },
      enqueue: world.enqueue,
    });
    const run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
    const before = await getJobSnapshot(world.database, key);
    const row = { clipId: before.clips[1]!.id, originalPrompt: 'Clip 2.', modifiedPrompt: 'Clip 2. At night.' };
    await recordPrompts(world.database, run.lease, [row]);
    await recordPrompts(world.database, run.lease, [row]);
    const after = await expectSnapshotToBeItsEvents(key);
    expect(after.seq).toBe(before.seq + 1);
    expect(after.running!.clips).toEqual([{ ...row, clip: 2, route: 'grade', error: null }]);
  });
});
