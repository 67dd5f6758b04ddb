import { randomUUID } from 'node:crypto';
import { isRetakeError, type JobSnapshot, jobEventSchema, jobSnapshotSchema, reduceJob } from '@retake/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  failRegeneration,
  findEvents,
  getJobSnapshot,
  type JobKey,
  recordPrompts,
  retryRegeneration,
  submitMessage,
  takeNext,
} from './index.ts';
import { anyStep } from './testing/any-job-step.ts';
import { coveringSteps, failure, takesComing } from './testing/job-steps.ts';
import { useWorld } from './testing/use-world.ts';
import { createDraft, createReadyJob, toEditPlan } from './testing/world.ts';

const world = useWorld();

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

describe('a snapshot', () => {
  it('is what its events add up to, after any operations', async () => {
    let refused = 0;
    let [published, takes] = [0, 0];
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 15, maxLength: 40 }), async (sequence) => {
        const key = await createReadyJob(world);
        const held = { run: undefined };
        for (const step of sequence) {
          await step.run(world, key, held).catch((error: unknown) => {
            if (!isRetakeError(error) || error.code === 'INTERNAL') throw error;
            refused += 1;
          });
        }
        const { cut, running, ended } = await expectSnapshotToBeItsEvents(key);
        published += cut!.number - 1;
        for (const change of [running, ...ended]) takes += change?.takes.length ?? 0;
      }),
      // Luck alone does not bring a take or a refusal into every run.
      { numRuns: 25, examples: [[takesComing], [coveringSteps]] },
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
