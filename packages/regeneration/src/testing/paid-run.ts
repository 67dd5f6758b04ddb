import { randomUUID } from 'node:crypto';
import {
  type AcquiredRun,
  beginSending,
  type ChargeSource,
  getJobSnapshot,
  type JobKey,
  type Lease,
  type OpenCall,
  openCall,
  type ProviderCall,
  recordCreated,
  setBudget,
  settleCall,
  takeNext,
} from '../index.ts';
import { createReadyJob, request, toEdit, type World } from './world.ts';

export interface PaidRun {
  readonly key: JobKey;
  readonly run: AcquiredRun;
  readonly lease: Lease;
  /** Of the clips, in order. */
  readonly clipIds: readonly string[];
}

/** A run that holds the lease of a job with a budget, and has bought nothing yet. */
export async function startPaidRun(
  world: World,
  options: { clips?: number; limitMicros?: number; ownerId?: string } = {},
): Promise<PaidRun> {
  const { clips = 3, limitMicros = 1_000_000, ...owner } = options;
  const key = await createReadyJob(world, { clips, ...owner });
  await setBudget(world.database, { ...key, limitMicros });
  await request(world, key, toEdit(1));
  const run = (await takeNext(world.database, { jobId: key.jobId, owner: 'worker' }))!;
  const snapshot = await getJobSnapshot(world.database, key);
  return { key, run, lease: run.lease, clipIds: snapshot.clips.map(({ id }) => id) };
}

export const noLimits: OpenCall['limits'] = { paidPerHour: 1_000, dayLimitMicros: null, isSpendingStopped: false };

/** A request for one of a run's clips; 15 cents for 5 seconds. */
export function toOpenCall({ clipIds }: PaidRun, clip: number, change: Partial<OpenCall> = {}): OpenCall {
  return {
    clipId: clipIds[clip - 1]!,
    clip,
    route: 'modify',
    model: 'maker/model',
    requestHash: 'request',
    input: { prompt: 'A night.' },
    seconds: 5,
    priceMicros: 150_000,
    seed: 7,
    limits: noLimits,
    ...change,
  };
}

/** Buys for a clip as far as the provider has made the prediction. */
export async function createCall(
  world: World,
  run: PaidRun,
  clip: number,
  change: Partial<OpenCall> = {},
): Promise<ProviderCall> {
  const call = await openCall(world.database, run.lease, toOpenCall(run, clip, change));
  await beginSending(world.database, run.lease, call.id);
  return recordCreated(world.database, { callId: call.id, predictionId: randomUUID() });
}

/** Ends a call as succeeded at a price. */
export const settle = (
  world: World,
  call: ProviderCall,
  chargeMicros: number,
  chargeSource: ChargeSource = 'told',
): Promise<ProviderCall> =>
  settleCall(world.database, {
    callId: call.id,
    outcome: 'succeeded',
    chargeMicros,
    chargeSource,
    failure: null,
    seed: null,
    outputUrl: 'https://provider.example/clip.mp4',
  });
