import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import {
  type AcquiredRun,
  beginSending,
  openCall,
  recordCreated,
  recordNotCreated,
  recordWaste,
  settleCall,
} from '../../index.ts';
import type { Action, Choice } from './actions.ts';
import { expectAnswer } from './attempt.ts';
import {
  dayLimitMicros,
  isHolder,
  isOpen,
  type Model,
  type ModelCall,
  type ModelJob,
  move,
  priceMicros,
} from './model.ts';

/** Newest first, so that the ones that something can happen to come up often. */
const pick = <Item>(items: readonly Item[], nth: number): Item | undefined =>
  items.at(-1 - (nth % (items.length || 1)));

function findRefusal(model: Model, job: ModelJob, run: AcquiredRun): string | undefined {
  if (!isHolder(job, run)) return 'LEASE_LOST';
  if (job.running!.isCancelRequested) return 'CANCELLED';
  if (job.reservedMicros + job.spentMicros + priceMicros > job.limitMicros) return 'BUDGET_EXCEEDED';
  const { reservedMicros, spentMicros } = model.day;
  return reservedMicros + spentMicros + priceMicros > dayLimitMicros ? 'DAY_LIMIT_REACHED' : undefined;
}

function findKnown(job: ModelJob, run: AcquiredRun, { clip, hash }: Choice) {
  const ofClip = job.calls.filter((call) => call.regenerationId === run.lease.regenerationId && call.clip === clip);
  const same = ofClip.find((call) => call.hash === hash && (isOpen(call) || call.state === 'succeeded'));
  return { same, isBlocked: ofClip.some(isOpen) };
}

const open: Action = async (model, job, choice) => {
  const run = job.believed.get(choice.worker);
  if (run === undefined) return;
  const { same, isBlocked } = findKnown(job, run, choice);
  const found = findRefusal(model, job, run);
  const isStopped = found === 'LEASE_LOST' || found === 'CANCELLED';
  const refusal = same && !isStopped ? undefined : (found ?? (isBlocked ? 'PAID_CALL_OPEN' : undefined));
  const call = await expectAnswer(refusal, () =>
    openCall(model.world.database, run.lease, {
      clipId: job.clipIds[choice.clip - 1]!,
      clip: choice.clip,
      route: 'modify',
      model: 'maker/model',
      requestHash: choice.hash,
      input: {},
      seconds: 5,
      priceMicros,
      seed: null,
      limits: { paidPerHour: 1_000, dayLimitMicros, isSpendingStopped: false },
    }),
  );
  if (call === undefined) return;
  if (same !== undefined) return expect(call).toMatchObject({ id: same.id, state: same.state });
  expect(call.state).toBe('intent');
  const { clip, hash } = choice;
  const { regenerationId } = run.lease;
  job.calls.push({ id: call.id, regenerationId, clip, hash, state: 'intent', predictionId: null, chargeMicros: 0 });
  move(model, job, priceMicros, 0);
};

const send: Action = async (model, job, { worker, nth }) => {
  const run = job.believed.get(worker);
  const call = pick(job.calls, nth);
  if (run === undefined || call === undefined) return;
  const refusal = !isHolder(job, run)
    ? 'LEASE_LOST'
    : job.running!.isCancelRequested
      ? 'CANCELLED'
      : call.regenerationId !== run.lease.regenerationId
        ? 'CALL_NOT_FOUND'
        : call.state === 'intent'
          ? undefined
          : 'TypeError';
  const sent = await expectAnswer(refusal, () => beginSending(model.world.database, run.lease, call.id));
  if (sent !== undefined) call.state = 'unknown';
};

const created: Action = async ({ world }, job, { nth, hash }) => {
  const call = pick(job.calls, nth);
  if (call === undefined) return;
  const predictionId = hash === 'a' ? (call.predictionId ?? randomUUID()) : randomUUID();
  const told = await expectAnswer(call.state === 'intent' ? 'TypeError' : undefined, () =>
    recordCreated(world.database, { callId: call.id, predictionId }),
  );
  if (told === undefined) return;
  if (call.state === 'unknown') Object.assign(call, { state: 'created', predictionId });
  const isOrphan = call.predictionId !== predictionId;
  expect(told).toMatchObject({ isOrphan, state: call.state, predictionId: call.predictionId });
  if (isOrphan) job.orphans.push({ callId: call.id, predictionId, isBooked: false });
};

const notCreated: Action = async (model, job, { nth }) => {
  const call = pick(job.calls, nth);
  if (call === undefined) return;
  const told = await recordNotCreated(model.world.database, { callId: call.id, reason: 'No.' });
  if (call.state === 'intent' || call.state === 'unknown') {
    call.state = 'not_created';
    move(model, job, -priceMicros, 0);
  }
  expect(told.state).toBe(call.state);
};

const isSettled = ({ state }: ModelCall) => state === 'succeeded' || state === 'failed' || state === 'canceled';

const settle: Action = async (model, job, { nth, outcome, amount }) => {
  const call = pick(job.calls, nth);
  if (call === undefined) return;
  const told = await expectAnswer(call.state === 'created' || isSettled(call) ? undefined : 'TypeError', () =>
    settleCall(model.world.database, {
      callId: call.id,
      outcome,
      chargeMicros: amount,
      chargeSource: 'told',
      failure: null,
      seed: null,
      outputUrl: null,
    }),
  );
  if (call.state === 'created') {
    Object.assign(call, { state: outcome, chargeMicros: amount });
    const paid = Math.min(amount, priceMicros);
    move(model, job, -priceMicros, paid, amount - paid);
  }
  if (told !== undefined) expect(told).toMatchObject({ state: call.state, chargeMicros: call.chargeMicros });
};

const waste: Action = async (model, job, { nth, amount }) => {
  const orphan = pick(job.orphans, nth);
  if (orphan === undefined) return;
  const { callId, predictionId } = orphan;
  const booked = await recordWaste(model.world.database, { callId, jobId: null, predictionId, chargeMicros: amount });
  expect(booked.isNew).toBe(!orphan.isBooked);
  if (!orphan.isBooked) move(model, job, 0, 0, amount);
  orphan.isBooked = true;
};

/** What workers and providers do to paid calls. */
export const callActions = { open, send, created, notCreated, settle, waste } as const;
