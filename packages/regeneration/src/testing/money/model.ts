import { randomUUID } from 'node:crypto';
import { type AcquiredRun, type CallState, getJobSnapshot, type JobKey, setBudget } from '../../index.ts';
import { createReadyJob, type World } from '../world.ts';

/** Every call costs this much at first; what is charged in the end differs. */
export const priceMicros = 100;
export const dayLimitMicros = 250;

/** What a paid call has to look like. */
export interface ModelCall {
  readonly id: string;
  readonly regenerationId: string;
  readonly clip: number;
  readonly hash: string;
  state: CallState;
  predictionId: string | null;
  chargeMicros: number;
}

/** What a job has to look like: the oracle that every answer is held against. */
export interface ModelJob {
  readonly key: JobKey;
  readonly clipIds: readonly string[];
  readonly queue: string[];
  /** The regeneration that the job names, with the lease that counts. */
  running: { id: string; epoch: number; lease: 'live' | 'expired' | 'none'; isCancelRequested: boolean } | null;
  readonly abandonments: Map<string, number>;
  cuts: number;
  limitMicros: number;
  reservedMicros: number;
  spentMicros: number;
  readonly calls: ModelCall[];
  /** Predictions that no call waits for. */
  readonly orphans: { readonly callId: string; readonly predictionId: string; isBooked: boolean }[];
  /** What each worker believes to hold, by worker; it may be wrong. */
  readonly believed: Map<number, AcquiredRun>;
}

export interface Model {
  readonly world: World;
  readonly ownerId: string;
  readonly jobs: readonly ModelJob[];
  /** Of the owner's day. */
  day: { reservedMicros: number; spentMicros: number };
}

/** Two jobs of one owner, in the database and in the model. */
export async function createModel(world: World): Promise<Model> {
  const ownerId = randomUUID();
  const jobs = [await createModelJob(world, ownerId, 180), await createModelJob(world, ownerId, 300)];
  return { world, ownerId, jobs, day: { reservedMicros: 0, spentMicros: 0 } };
}

async function createModelJob(world: World, ownerId: string, limitMicros: number): Promise<ModelJob> {
  const key = await createReadyJob(world, { clips: 2, ownerId });
  await setBudget(world.database, { ...key, limitMicros });
  const { clips } = await getJobSnapshot(world.database, key);
  return {
    key,
    clipIds: clips.map(({ id }) => id),
    queue: [],
    running: null,
    abandonments: new Map(),
    cuts: 1,
    limitMicros,
    reservedMicros: 0,
    spentMicros: 0,
    calls: [],
    orphans: [],
    believed: new Map(),
  };
}

export const isOpen = ({ state }: ModelCall) => state === 'intent' || state === 'unknown' || state === 'created';

/** Whether what a worker believes to hold is what counts. */
export function isHolder(job: ModelJob, run: AcquiredRun): boolean {
  const { running } = job;
  return running?.lease === 'live' && running.id === run.lease.regenerationId && running.epoch === run.lease.epoch;
}

/** Moves money of a job and of its owner's day; what is lost counts for the day alone. */
export function move(model: Model, job: ModelJob, reserved: number, spent: number, lost = 0): void {
  job.reservedMicros += reserved;
  job.spentMicros += spent;
  model.day.reservedMicros += reserved;
  model.day.spentMicros += spent + lost;
}

/** Ends what runs: the hold of what was never sent is given back. */
export function endRun(model: Model, job: ModelJob): void {
  for (const call of job.calls.filter(
    ({ state, regenerationId }) => state === 'intent' && regenerationId === job.running?.id,
  )) {
    call.state = 'not_created';
    move(model, job, -priceMicros, 0);
  }
  job.running = null;
}
