import { randomUUID } from 'node:crypto';
import { type Failure, jobSnapshotSchema } from '@retake/contracts';
import { beforeEach, expect, it } from 'vitest';
import {
  type AcquiredRun,
  cancelRegeneration,
  createFork,
  endTakes,
  failRegeneration,
  findEvents,
  getJobSnapshot,
  type JobKey,
  publishTake,
  readFork,
  reapExpired,
  recordFailedTake,
  retryRegeneration,
  setBudget,
  settleCancelled,
  takeNext,
} from './index.ts';
import { createCall, settle } from './testing/paid-run.ts';
import { useWorld } from './testing/use-world.ts';
import { addTake, change, createReadyJob, finishRun, makeTake, request, toTakes } from './testing/world.ts';

const world = useWorld();
let key: JobKey;
let run: AcquiredRun;
beforeEach(async () => {
  key = await createReadyJob(world);
  await request(world, key, toTakes(2, 'noir', 'rain', 'sepia'));
  run = await startNext();
});

const failure: Failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true };
const startNext = async () => (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
const snapshot = (of: JobKey = key) => getJobSnapshot(world.database, of);
const cancel = () => cancelRegeneration(world.database, { ...key, regenerationId: run.lease.regenerationId });
const retry = () =>
  retryRegeneration(world.database, {
    ...key,
    ...{ regenerationId: run.lease.regenerationId, enqueue: world.enqueue },
  });
const fail = (take: number) => recordFailedTake(world.database, { lease: run.lease, take, error: failure });
const made = (take: number, version: number) => ({ take, version, error: null });

async function listAdded() {
  const events = await findEvents(world.database, { jobId: key.jobId, after: 0, limit: 1_000 });
  return events.flatMap((event) => (event.type === 'clip-version-added' ? [event] : []));
}

it('adds a take while the others are made: numbered as they come, told, used in its turn', async () => {
  await addTake(world, run, 3);
  await addTake(world, run, 1);
  const during = await snapshot();
  expect(during.running!.takes).toEqual([made(1, 3), made(3, 2)]);
  expect(during.clips[1]!.versions.slice(1).map(({ number, look }) => [number, look[0]])).toMatchObject([
    [2, { template: 'sepia' }],
    [3, { template: 'noir' }],
  ]);
  const { regenerationId } = run.lease;
  expect((await listAdded()).map(({ clip, version, take }) => [clip, version.number, take])).toEqual([
    [2, 2, { regenerationId, take: 3 }],
    [2, 3, { regenerationId, take: 1 }],
  ]);

  const used = await request(world, key, { kind: 'restore', clip: 2, version: 2 });
  expect(used).toMatchObject({ status: 'queued', position: 1 });
  await fail(2);
  const failed = { take: 2, version: null, error: failure };
  expect((await snapshot()).running!.takes).toEqual([made(1, 3), failed, made(3, 2)]);
  await endTakes(world.database, run.lease);
  const after = await snapshot();
  expect(after).toMatchObject({ cut: { number: 1 }, running: null, queue: [{ id: used.id }] });
  expect(after.ended[0]!.takes).toEqual([made(1, 3), failed, made(3, 2)]);
  await finishRun(world, await startNext());
  expect(await snapshot()).toMatchObject({ cut: { number: 2 }, clips: [{}, { version: 2 }, {}] });
});

it('adds nothing for a worker that lost its lease, none when a cancel was asked for, and none twice', async () => {
  const { database } = world;
  const [first, second] = [await makeTake(world, run, 1), await makeTake(world, run, 2)];
  await publishTake(database, first);
  const lost = { code: 'LEASE_LOST' };
  await database.query("UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 ms' WHERE id = $1", [
    key.jobId,
  ]);
  await expect(publishTake(database, second)).rejects.toMatchObject(lost);
  await reapExpired(database, { enqueue: world.enqueue });
  const { lease } = await startNext();
  await expect(publishTake(database, second)).rejects.toMatchObject(lost);
  await expect(fail(2)).rejects.toMatchObject(lost);
  await expect(endTakes(database, run.lease)).rejects.toMatchObject(lost);
  await expect(publishTake(database, { ...first, lease })).rejects.toThrow();
  await expect(
    publishTake(database, { ...first, lease, version: { ...first.version, id: randomUUID() } }),
  ).rejects.toMatchObject({ cause: { constraint: 'clip_versions_add_a_take_once' } });
  await cancel();
  const cancelled = { code: 'CANCELLED' };
  await expect(publishTake(database, { ...second, lease })).rejects.toMatchObject(cancelled);
  await expect(endTakes(database, lease)).rejects.toMatchObject(cancelled);
  expect((await snapshot()).running!.takes).toEqual([made(1, 2)]);
  expect(await listAdded()).toHaveLength(1);
});

it('adds no take whose purchase has not ended, and does not wait for those of others', async () => {
  await setBudget(world.database, { ...key, limitMicros: 1_000_000 });
  const clipIds = (await snapshot()).clips.map(({ id }) => id);
  const paid = { key, run, lease: run.lease, clipIds };
  const [own] = [
    await createCall(world, paid, 2, { take: 1, requestHash: 'one' }),
    await createCall(world, paid, 2, { take: 2, requestHash: 'two' }),
  ];
  await expect(addTake(world, run, 1)).rejects.toMatchObject({ code: 'PAID_CALL_OPEN' });
  await settle(world, own!, 150_000);
  await addTake(world, run, 1);
  expect((await snapshot()).running!.takes).toEqual([made(1, 2)]);
});

it('keeps takes of a change that is cancelled, says how many, and makes the others when it is tried again', async () => {
  await addTake(world, run, 2);
  await addTake(world, run, 1);
  await cancel();
  await settleCancelled(world.database, run.lease);
  const cancelled = await snapshot();
  expect(cancelled.ended[0]).toMatchObject({ status: 'cancelled', takes: [made(1, 3), made(2, 2)] });
  expect(cancelled.messages.at(-1)).toMatchObject({
    role: 'assistant',
    text: 'Cancelled after 2 of 3 takes of clip 2. They stay as versions 2 and 3.',
  });
  expect(await retry()).toMatchObject({ status: 'queued', takes: [made(1, 3), made(2, 2)] });
  run = await startNext();
  await addTake(world, run, 3);
  await endTakes(world.database, run.lease);
  expect((await snapshot()).ended[0]).toMatchObject({
    status: 'completed',
    takes: [made(1, 3), made(2, 2), made(3, 4)],
  });
});

it('puts what comes later in the place of what had failed', async () => {
  await fail(2);
  await addTake(world, run, 2);
  expect((await snapshot()).running!.takes).toEqual([made(2, 2)]);
});

it('keeps takes of a change that fails as a whole, and not what had failed', async () => {
  await addTake(world, run, 1);
  await fail(2);
  await failRegeneration(world.database, run.lease, failure);
  const failed = await snapshot();
  expect(failed.ended[0]).toMatchObject({ status: 'failed', takes: [made(1, 2)] });
  expect(failed.messages.at(-1)!.text).toBe('Stopped after 1 of 3 takes of clip 2. It stays as version 2.');
});

it('says nothing of takes when none had come', async () => {
  await cancel();
  await settleCancelled(world.database, run.lease);
  const { messages, ended } = await snapshot();
  expect([messages, ended[0]]).toMatchObject([[], { status: 'cancelled', takes: [] }]);
});

it('has takes of a cancelled change in a branch, where nothing waits of it, and none that came later', async () => {
  await addTake(world, run, 1);
  await cancel();
  await settleCancelled(world.database, run.lease);
  await change(world, key, { kind: 'restore', clip: 2, version: 2 });
  await retry();
  run = await startNext();
  await addTake(world, run, 2);
  const fork = await readFork(world.database, { ...key, moment: 'now', forkId: randomUUID() });
  await createFork(world.database, fork, { tells: false });
  const branch = await snapshot({ ...key, jobId: fork.jobId });
  expect(jobSnapshotSchema.safeParse(branch).error).toBeUndefined();
  expect(branch).toMatchObject({ status: 'completed', running: null, queue: [] });
  expect(branch.clips[1]).toMatchObject({ version: 2, versions: { length: 2 } });
  const takes = branch.ended.find(({ kind }) => kind === 'variations');
  expect(takes).toMatchObject({ status: 'cancelled', takes: [made(1, 2)] });
});
