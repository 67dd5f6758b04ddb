import type { Failure } from '@retake/contracts';
import {
  type AcquiredRun,
  type ChangeRequest,
  cancelRegeneration,
  endTakes,
  failRegeneration,
  getJobSnapshot,
  type JobKey,
  readTakes,
  reapExpired,
  recordFailedTake,
  releaseLease,
  retryRegeneration,
  setBudget,
  setReview,
  settleCancelled,
  submitMessage,
  takeNext,
} from '../index.ts';
import { addTake, finishRun, toEdit, toTakes, type World } from './world.ts';

/** The run that the one worker of a job holds, if it has taken any. */
interface Held {
  run: AcquiredRun | undefined;
}

/** Something that a person or a worker does to a job of three clips; what the job refuses is thrown. */
export interface JobStep {
  readonly name: string;
  readonly run: (world: World, key: JobKey, held: Held) => Promise<unknown>;
}

export const failure: Failure = { code: 'GENERATION_FAILED', message: 'No.', retryable: true };

export const ask = (change: ChangeRequest): JobStep => ({
  name: `ask ${change.kind}`,
  run: ({ database, enqueue }, key) =>
    submitMessage(database, {
      ...key,
      text: change.kind,
      reply: { text: 'Yes.', kind: change.kind },
      change,
      enqueue,
    }),
});
export const askTakes = ask(toTakes(2, 'noir', 'rain', 'sepia'));
export const take: JobStep = {
  name: 'take',
  run: async ({ database }, { jobId }, held) => {
    held.run = (await takeNext(database, { jobId, owner: 'worker' })) ?? held.run;
  },
};
export const finish: JobStep = {
  name: 'finish',
  run: async (world, _, { run }) =>
    run && (run.kind === 'variations' ? endTakes(world.database, run.lease) : finishRun(world, run)),
};
export const addOneTake = (number: number): JobStep => ({
  name: `add take ${number}`,
  run: async (world, _, { run }) => {
    if (run?.kind !== 'variations') return;
    const takes = await readTakes(world.database, run.lease.regenerationId);
    if (!takes.some((entry) => entry.take === number && entry.version !== null)) await addTake(world, run, number);
  },
});
export const failTake: JobStep = {
  name: 'take 3 fails',
  run: async ({ database }, _, { run }) =>
    run?.kind === 'variations' && recordFailedTake(database, { lease: run.lease, take: 3, error: failure }),
};
export const fail: JobStep = {
  name: 'fail',
  run: async ({ database }, _, { run }) => run && failRegeneration(database, run.lease, failure),
};
export const cancel: JobStep = {
  name: 'cancel',
  run: async ({ database }, key, { run }) => {
    const { running, queue } = await getJobSnapshot(database, key);
    const target = queue.at(-1) ?? running;
    if (target) await cancelRegeneration(database, { ...key, regenerationId: target.id });
    if (run) await settleCancelled(database, run.lease);
  },
};
export const retry: JobStep = {
  name: 'retry',
  run: async ({ database, enqueue }, key) => {
    const ended = (await getJobSnapshot(database, key)).ended.find(({ status }) => status !== 'completed');
    if (ended) await retryRegeneration(database, { ...key, regenerationId: ended.id, enqueue });
  },
};
export const handOver: JobStep = {
  name: 'hand over',
  run: async ({ database }, _, { run }) => run && releaseLease(database, run.lease),
};
export const vanish: JobStep = {
  name: 'worker vanishes',
  run: async ({ database, enqueue }, { jobId }) => {
    await database.query(
      "UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 s' WHERE id = $1 AND lease_owner IS NOT NULL",
      [jobId],
    );
    await reapExpired(database, { enqueue });
  },
};
export const approve = (clip: number): JobStep => ({
  name: 'approve',
  run: ({ database }, key) => setReview(database, { ...key, clips: [clip], action: 'approve' }),
});
export const limitBudget = (dollars: number): JobStep => ({
  name: 'budget',
  run: ({ database }, key) => setBudget(database, { ...key, limitMicros: dollars * 1_000_000 }),
});

/** Takes that come, and one that does not, of a change that still runs. */
export const takesComing: JobStep[] = [askTakes, take, addOneTake(1), addOneTake(2), failTake];

/** Takes of a change that has ended, an edit that is published, and a change of a clip that is not there. */
export const coveringSteps: JobStep[] = [
  ...[...takesComing, finish],
  ...[ask(toEdit(1)), take, finish, ask({ kind: 'undo' }), take, finish],
  ask(toEdit(4)),
];
