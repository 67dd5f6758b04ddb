import { expect } from 'vitest';
import {
  cancelRegeneration,
  failRegeneration,
  heartbeat,
  reapExpired,
  releaseLease,
  setBudget,
  settleCancelled,
  takeNext,
} from '../../index.ts';
import { finishRun, request, toEdit } from '../world.ts';
import type { Action } from './actions.ts';
import { expectAnswer } from './attempt.ts';
import { endRun, isHolder, isOpen, type Model, type ModelJob } from './model.ts';

/** Longer than any test: a lease expires when the model says so. */
const ttlMs = 3_600_000;
const abandonmentsAtMost = 5;
const error = { code: 'GENERATION_FAILED', message: 'No.', retryable: true } as const;

const ask: Action = async ({ world }, job) => {
  if (job.queue.length < 3) job.queue.push((await request(world, job.key, toEdit(1, 'warmer'))).id);
};

const take: Action = async ({ world }, job, { worker }) => {
  const run = await takeNext(world.database, { jobId: job.key.jobId, owner: `worker ${worker}`, ttlMs });
  const isFree = job.running === null || job.running.lease === 'none';
  const id = isFree ? (job.running?.id ?? job.queue.shift()) : undefined;
  expect(run?.lease.regenerationId).toBe(id);
  if (run === undefined || id === undefined) return;
  job.running = { id, epoch: run.lease.epoch, lease: 'live', isCancelRequested: false };
  job.believed.set(worker, run);
};

const beat: Action = async ({ world }, job, { worker }) => {
  const run = job.believed.get(worker);
  if (run === undefined) return;
  const held = isHolder(job, run);
  expect(await heartbeat(world.database, run.lease, { ttlMs })).toEqual({
    held,
    cancelRequested: held && job.running!.isCancelRequested,
  });
};

/** The worker is gone for longer than its lease lasts. */
const expire: Action = async ({ world }, job) => {
  if (job.running?.lease !== 'live') return;
  await world.database.query("UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 ms' WHERE id = $1", [
    job.key.jobId,
  ]);
  job.running.lease = 'expired';
};

function reapOne(model: Model, job: ModelJob): string | undefined {
  const { running } = job;
  if (running?.lease !== 'expired') return undefined;
  const count = (job.abandonments.get(running.id) ?? 0) + 1;
  job.abandonments.set(running.id, count);
  const outcome = running.isCancelRequested ? 'cancelled' : count >= abandonmentsAtMost ? 'failed' : 'resumable';
  if (outcome === 'resumable') running.lease = 'none';
  else endRun(model, job);
  return outcome;
}

const reap: Action = async (model) => {
  const { world, jobs } = model;
  const reaped = await reapExpired(world.database, { enqueue: world.enqueue });
  for (const job of jobs) {
    expect(reaped.find(({ jobId }) => jobId === job.key.jobId)?.outcome).toBe(reapOne(model, job));
  }
};

const handOver: Action = async (model, job, { worker }) => {
  const run = job.believed.get(worker);
  if (run === undefined) return;
  const held = isHolder(job, run);
  expect(await releaseLease(model.world.database, run.lease)).toBe(held);
  if (!held) return;
  if (job.running!.isCancelRequested) endRun(model, job);
  else job.running!.lease = 'none';
};

const end =
  (how: 'fail' | 'cancel'): Action =>
  async (model, job, { worker }) => {
    const run = job.believed.get(worker);
    if (run === undefined) return;
    const held = isHolder(job, run);
    const { database } = model.world;
    const did = how === 'fail' ? failRegeneration(database, run.lease, error) : settleCancelled(database, run.lease);
    expect(await did).toBe(held);
    if (held) endRun(model, job);
  };

const publish: Action = async (model, job, { worker }) => {
  const run = job.believed.get(worker);
  if (run === undefined) return;
  const hasOpen = job.calls.some((call) => isOpen(call) && call.regenerationId === run.lease.regenerationId);
  const refusal = !isHolder(job, run)
    ? 'LEASE_LOST'
    : job.running!.isCancelRequested
      ? 'CANCELLED'
      : hasOpen
        ? 'PAID_CALL_OPEN'
        : undefined;
  const number = await expectAnswer(refusal, () => finishRun(model.world, run));
  if (number === undefined) return;
  job.cuts += 1;
  expect(number).toBe(job.cuts);
  endRun(model, job);
};

const cancel =
  (isOwner: boolean): Action =>
  async (model, job) => {
    const id = job.running?.id ?? job.queue[0];
    if (id === undefined) return;
    const ownerId = isOwner ? job.key.ownerId : '00000000-0000-4000-8000-00000000000f';
    await expectAnswer(isOwner ? undefined : 'JOB_NOT_FOUND', () =>
      cancelRegeneration(model.world.database, { jobId: job.key.jobId, ownerId, regenerationId: id }),
    );
    if (!isOwner) return;
    if (job.running === null) job.queue.shift();
    else if (job.running.lease === 'live') job.running.isCancelRequested = true;
    else endRun(model, job);
  };

const limit: Action = async ({ world }, job, { amount }) => {
  const limitMicros = amount > 100 ? 400 : 150 + amount;
  const isTooLow = limitMicros < job.reservedMicros + job.spentMicros;
  await expectAnswer(isTooLow ? 'BUDGET_INVALID' : undefined, () =>
    setBudget(world.database, { ...job.key, limitMicros }),
  );
  if (!isTooLow) job.limitMicros = limitMicros;
};

/** What people, workers and the reaper do to a run. */
export const runActions = {
  ask,
  take,
  beat,
  expire,
  reap,
  handOver,
  fail: end('fail'),
  stop: end('cancel'),
  publish,
  cancel: cancel(true),
  cancelOfAnother: cancel(false),
  limit,
} as const;
