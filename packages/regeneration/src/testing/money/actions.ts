import fc from 'fast-check';
import { callActions } from './call-actions.ts';
import { isHolder, type Model, type ModelJob } from './model.ts';
import { runActions } from './run-actions.ts';

/** What an action picks from; each takes what it needs. */
export interface Choice {
  readonly job: 0 | 1;
  readonly worker: 0 | 1 | 2;
  readonly clip: 1 | 2;
  readonly hash: 'a' | 'b';
  /** Which of the calls or orphans that there are. */
  readonly nth: number;
  readonly outcome: 'succeeded' | 'failed' | 'canceled';
  /** Micro-dollars; more than the hold in some cases. */
  readonly amount: number;
}

/** Does something to the database and the same to the model, and holds one against the other. */
export type Action = (model: Model, job: ModelJob, choice: Choice) => Promise<void>;

/** What often comes one after another, as one step, so that histories get somewhere. */
const sequences = {
  buy: async (model, job, choice) => {
    for (const name of ['open', 'send', 'created'] as const) {
      await callActions[name](model, job, { ...choice, nth: 0, hash: name === 'open' ? choice.hash : 'a' });
    }
  },
  replace: async (model, job, choice) => {
    await runActions.expire(model, job, choice);
    await runActions.reap(model, job, choice);
    await runActions.take(model, job, { ...choice, worker: choice.worker === 0 ? 1 : 0 });
    await runActions.beat(model, job, choice);
  },
  /** And asks for the same once more. */
  pay: async (model, job, choice) => {
    await sequences.buy(model, job, choice);
    await callActions.settle(model, job, { ...choice, nth: 0 });
    await callActions.open(model, job, choice);
  },
  openTwo: async (model, job, choice) => {
    await callActions.open(model, job, choice);
    await callActions.open(model, job, { ...choice, hash: choice.hash === 'a' ? 'b' : 'a' });
  },
  refuseTwice: async (model, job, choice) => {
    await callActions.notCreated(model, job, choice);
    await callActions.notCreated(model, job, choice);
  },
  loseTwice: async (model, job, choice) => {
    await callActions.created(model, job, { ...choice, hash: 'b' });
    await callActions.waste(model, job, { ...choice, nth: 0 });
    await callActions.waste(model, job, { ...choice, nth: 0 });
  },
  sleep: async (model, job, choice) => {
    await runActions.expire(model, job, choice);
    await runActions.beat(model, job, choice);
  },
} satisfies Record<string, Action>;

const actions = { ...runActions, ...callActions, ...sequences } as const;
type ActionName = keyof typeof actions;

export interface Step extends Omit<Choice, 'worker'> {
  readonly action: ActionName;
  /** `holder` is the one that really has the lease, if one has. */
  readonly worker: Choice['worker'] | 'holder';
}

/** How often each is chosen: what leads to paid calls more often than what ends them. */
const weights: Readonly<Record<ActionName, number>> = {
  ask: 6,
  take: 10,
  buy: 10,
  pay: 5,
  open: 5,
  openTwo: 4,
  send: 3,
  created: 4,
  settle: 10,
  notCreated: 2,
  refuseTwice: 2,
  waste: 1,
  loseTwice: 2,
  beat: 4,
  replace: 3,
  expire: 1,
  sleep: 2,
  reap: 2,
  handOver: 1,
  fail: 1,
  stop: 1,
  publish: 4,
  cancel: 2,
  cancelOfAnother: 1,
  limit: 3,
};
const names = Object.keys(weights) as ActionName[];

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record<Step>({
    action: fc.oneof(...names.map((name) => ({ weight: weights[name], arbitrary: fc.constant(name) }))),
    job: fc.constantFrom(0, 1),
    worker: fc.constantFrom<Step['worker'][]>('holder', 'holder', 'holder', 0, 1, 2),
    clip: fc.constantFrom(1, 2),
    hash: fc.constantFrom('a', 'a', 'b'),
    nth: fc.constantFrom(0, 0, 0, 1, 2, 3),
    outcome: fc.constantFrom('succeeded', 'succeeded', 'failed', 'canceled'),
    amount: fc.constantFrom(0, 1, 7, 30, 130),
  }),
  { minLength: 50, maxLength: 70, size: 'max' },
);

function toWorker(job: ModelJob, worker: Step['worker']): Choice['worker'] {
  if (worker !== 'holder') return worker;
  const workers = [0, 1, 2] as const;
  return workers.find((one) => job.believed.has(one) && isHolder(job, job.believed.get(one)!)) ?? 0;
}

/** @throws when an answer is not what the model says. */
export async function doStep(model: Model, { action, ...choice }: Step): Promise<void> {
  const job = model.jobs[choice.job]!;
  await actions[action](model, job, { ...choice, worker: toWorker(job, choice.worker) });
}
