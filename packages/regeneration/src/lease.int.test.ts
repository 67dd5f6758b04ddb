import type { Failure } from '@retake/contracts';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import {
  type AcquiredRun,
  addClips,
  cancelRegeneration,
  deleteJob,
  failRegeneration,
  getJobSnapshot,
  heartbeat,
  type JobKey,
  listWaitingJobs,
  readSteps,
  reapExpired,
  recordPrompts,
  releaseLease,
  retryRegeneration,
  saveStep,
  settleCancelled,
  takeNext,
} from './index.ts';
import { useWorld } from './testing/use-world.ts';
import { createReadyJob, finishRun, request, toEdit } from './testing/world.ts';

const world = useWorld();

const failure: Failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true };

async function startEdit(): Promise<{ key: JobKey; run: AcquiredRun }> {
  const key = await createReadyJob(world);
  await request(world, key, toEdit(1));
  return { key, run: (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))! };
}

const expire = ({ jobId }: JobKey) =>
  world.database.query("UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 ms' WHERE id = $1", [jobId]);
/** Frees what has expired, and tells of these jobs what it did: others of the world may have expired meanwhile. */
async function reap(...jobs: readonly { readonly key: JobKey }[]) {
  const reaped = await reapExpired(world.database, { enqueue: world.enqueue });
  return reaped.filter(({ jobId }) => jobs.some(({ key }) => key.jobId === jobId));
}

it('lets a worker that lost its lease write nothing at all', async () => {
  const { key, run } = await startEdit();
  await expire(key);
  await reap({ key });
  const next = (await takeNext(world.database, { jobId: key.jobId, owner: 'another' }))!;
  expect(next.lease.epoch).toBeGreaterThan(run.lease.epoch);
  const before = await getJobSnapshot(world.database, key);

  expect(await heartbeat(world.database, run.lease)).toEqual({ held: false, cancelRequested: false });
  const lost = { code: 'LEASE_LOST' };
  await expect(saveStep(world.database, run.lease, 'step', 1)).rejects.toMatchObject(lost);
  await expect(finishRun(world, run)).rejects.toMatchObject(lost);
  await expect(recordPrompts(world.database, run.lease, [])).rejects.toMatchObject(lost);
  await expect(addClips(world.database, run.lease, { clips: [], audio: null })).rejects.toMatchObject(lost);
  expect(await failRegeneration(world.database, run.lease, failure)).toBe(false);
  expect(await settleCancelled(world.database, run.lease)).toBe(false);
  expect(await releaseLease(world.database, run.lease)).toBe(false);
  expect(await getJobSnapshot(world.database, key)).toEqual(before);
  expect(await readSteps(world.database, run.lease.regenerationId)).toEqual(new Map());
  expect(await finishRun(world, next)).toBe(2);
});

it('frees every job that it can, and then says of which it could not', async () => {
  const stuck = await startEdit();
  const other = await startEdit();
  await expire(stuck.key);
  await expire(other.key);
  const failing = new Error('No hint for this job.');
  const reaping = reapExpired(world.database, {
    enqueue: async (_, { jobId }) => {
      if (jobId === stuck.key.jobId) throw failing;
    },
  });
  await expect(reaping).rejects.toMatchObject({ errors: [failing] });
  const waiting = await listWaitingJobs(world.database);
  expect(waiting).toContain(other.key.jobId);
  expect(waiting).not.toContain(stuck.key.jobId);
  expect(await reap(stuck)).toMatchObject([{ jobId: stuck.key.jobId, outcome: 'resumable' }]);
});

it('lets a worker whose lease has run out write nothing, even when nobody has noticed yet', async () => {
  const { key, run } = await startEdit();
  await expire(key);
  expect((await heartbeat(world.database, run.lease)).held).toBe(false);
  await expect(finishRun(world, run)).rejects.toMatchObject({ code: 'LEASE_LOST' });
  expect(await takeNext(world.database, { jobId: key.jobId, owner: 'another' })).toBeUndefined();
});

it('publishes once: two workers that both believe in the same lease make one cut', async () => {
  const { key, run } = await startEdit();
  const outcomes = await Promise.allSettled([finishRun(world, run), finishRun(world, run)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await getJobSnapshot(world.database, key)).cut?.number).toBe(2);
});

it('prolongs a lease, and only its own', async () => {
  const { key, run } = await startEdit();
  await heartbeat(world.database, run.lease, { ttlMs: 60_000 });
  const left = await world.database.query<{ seconds: number }>(
    'SELECT extract(epoch FROM lease_expires_at - clock_timestamp())::float8 AS seconds FROM jobs WHERE id = $1',
    [key.jobId],
  );
  expect(left.rows[0]!.seconds).toBeGreaterThan(55);
  expect((await heartbeat(world.database, { ...run.lease, epoch: run.lease.epoch + 1 })).held).toBe(false);
});

it('keeps the first output of a step', async () => {
  const { run } = await startEdit();
  expect(await saveStep(world.database, run.lease, 'compose', { by: 1 })).toEqual({ by: 1 });
  expect(await saveStep(world.database, run.lease, 'compose', { by: 2 })).toEqual({ by: 1 });
  expect(await readSteps(world.database, run.lease.regenerationId)).toEqual(new Map([['compose', { by: 1 }]]));
});

it('gives an expired run to another worker with its steps, and gives up after the fifth time', async () => {
  const { key, run } = await startEdit();
  await saveStep(world.database, run.lease, 'generate', 'clip');
  for (let time = 1; time <= 4; time += 1) {
    await expire(key);
    expect(await reap({ key })).toEqual([
      { jobId: key.jobId, regenerationId: run.lease.regenerationId, outcome: 'resumable' },
    ]);
    expect(await listWaitingJobs(world.database, { limit: 1_000 })).toContain(key.jobId);
    const next = await takeNext(world.database, { jobId: key.jobId, owner: 'another' });
    expect(next).toMatchObject({ attempts: time + 1, lease: { regenerationId: run.lease.regenerationId } });
    expect(await readSteps(world.database, run.lease.regenerationId)).toEqual(new Map([['generate', 'clip']]));
  }
  await expire(key);
  expect((await reap({ key })).map(({ outcome }) => outcome)).toEqual(['failed']);
  const { status, ended } = await getJobSnapshot(world.database, key);
  expect([status, ended[0]!.error?.code]).toEqual(['failed', 'RUN_ABANDONED']);
});

it('is not stopped by a row that is locked, and two reapers never take the same lease', async () => {
  const locked = await startEdit();
  const others = [await startEdit(), await startEdit(), await startEdit()];
  for (const { key } of [locked, ...others]) await expire(key);
  const holder = new Client({ connectionString: world.connectionString });
  await holder.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('SELECT FROM jobs WHERE id = $1 FOR UPDATE', [locked.key.jobId]);
    const reaped = (await Promise.all([reap(locked, ...others), reap(locked, ...others)]))
      .flat()
      .map(({ jobId }) => jobId);
    expect(reaped.toSorted()).toEqual(others.map(({ key }) => key.jobId).toSorted());
    await holder.query('ROLLBACK');
  } finally {
    await holder.end();
  }
  expect((await reap(locked)).map(({ jobId }) => jobId)).toEqual([locked.key.jobId]);
});

it('cancels what waits at once, and for nothing', async () => {
  const { key, run } = await startEdit();
  const waiting = await request(world, key, toEdit(2));
  expect(await cancelRegeneration(world.database, { ...key, regenerationId: waiting.id })).toMatchObject({
    status: 'cancelled',
  });
  expect((await getJobSnapshot(world.database, key)).status).toBe('regenerating');
  expect(await finishRun(world, run)).toBe(2);
});

it('asks a running change to stop: the wish is stored, told, seen by the heartbeat, and forbids to publish', async () => {
  const { key, run } = await startEdit();
  const { regenerationId } = run.lease;
  const listener = new Client({ connectionString: world.connectionString });
  await listener.connect();
  const heard = new Promise((resolve) => listener.once('notification', ({ payload }) => resolve(JSON.parse(payload!))));
  await listener.query('LISTEN retake_cancels');
  expect((await cancelRegeneration(world.database, { ...key, regenerationId })).status).toBe('running');
  expect(await heard).toEqual({ job: key.jobId, regeneration: regenerationId });
  await listener.end();
  expect(await heartbeat(world.database, run.lease)).toEqual({ held: true, cancelRequested: true });
  await expect(finishRun(world, run)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(await settleCancelled(world.database, run.lease)).toBe(true);
  const { status, cut, ended } = await getJobSnapshot(world.database, key);
  expect([status, cut?.number, ended[0]!.status]).toEqual(['cancelled', 1, 'cancelled']);
  expect((await cancelRegeneration(world.database, { ...key, regenerationId })).status).toBe('cancelled');
});

it('cancels at once what a vanished worker left, and what the reaper finds to be cancelled', async () => {
  const left = await startEdit();
  await expire(left.key);
  const { regenerationId } = left.run.lease;
  expect((await cancelRegeneration(world.database, { ...left.key, regenerationId })).status).toBe('cancelled');
  const asked = await startEdit();
  await cancelRegeneration(world.database, { ...asked.key, regenerationId: asked.run.lease.regenerationId });
  await expire(asked.key);
  expect((await reap(asked)).map(({ outcome }) => outcome)).toEqual(['cancelled']);
});

it('has one winner when cancel and publish meet', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { key, run } = await startEdit();
    const { regenerationId } = run.lease;
    const [published, cancelled] = await Promise.allSettled([
      finishRun(world, run),
      cancelRegeneration(world.database, { ...key, regenerationId }),
    ]);
    if (published.status === 'rejected') await settleCancelled(world.database, run.lease);
    const { cut, ended } = await getJobSnapshot(world.database, key);
    const isPublished = published.status === 'fulfilled';
    expect(cancelled.status).toBe(isPublished ? 'rejected' : 'fulfilled');
    expect([cut?.number, ended[0]!.status]).toEqual(isPublished ? [2, 'completed'] : [1, 'cancelled']);
  }
});

it('goes on with the steps that are kept when a failed change is tried again, at the end of the line', async () => {
  const { key, run } = await startEdit();
  const { regenerationId } = run.lease;
  await saveStep(world.database, run.lease, 'generate', 'clip');
  const second = await request(world, key, toEdit(2));
  await failRegeneration(world.database, run.lease, failure);
  const retry = () => retryRegeneration(world.database, { ...key, regenerationId, enqueue: world.enqueue });
  expect(await retry()).toMatchObject({ status: 'queued', position: 2, error: null });
  expect(await retry()).toMatchObject({ status: 'queued', position: 2 });
  const next = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
  expect(next.lease.regenerationId).toBe(second.id);
  await finishRun(world, next);
  const again = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
  expect(again.lease.regenerationId).toBe(regenerationId);
  expect(await readSteps(world.database, regenerationId)).toEqual(new Map([['generate', 'clip']]));
  await finishRun(world, again);
  await expect(retry()).rejects.toMatchObject({ code: 'REGENERATION_ENDED' });
});

it('hands a run over without counting it as abandoned', async () => {
  const { key, run } = await startEdit();
  let lease = run.lease;
  for (let time = 0; time < 7; time += 1) {
    expect(await releaseLease(world.database, lease)).toBe(true);
    lease = (await takeNext(world.database, { jobId: key.jobId, owner: 'next' }))!.lease;
  }
  expect((await getJobSnapshot(world.database, key)).status).toBe('regenerating');
});

it('leaves a deleted job to nobody', async () => {
  const { key, run } = await startEdit();
  await deleteJob(world.database, key);
  expect((await heartbeat(world.database, run.lease)).held).toBe(false);
  await expect(finishRun(world, run)).rejects.toMatchObject({ code: 'LEASE_LOST' });
  await expect(getJobSnapshot(world.database, key)).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
  const left = await world.database.query('SELECT FROM job_events WHERE job_id = $1', [key.jobId]);
  expect(left.rowCount).toBe(0);
});
