import { type PlanRow, toPlanOfRows } from '@retake/contracts';
import { createOpenaiModel } from '@retake/director/openai';
import { cancelRegeneration, type JobKey, listEventsAfter, retryRegeneration } from '@retake/regeneration';
import { type CompletionRequest, type OpenaiStandIn, openSharedServer, startOpenaiStandIn } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWorker, type Worker } from '../create-worker.ts';
import { createGate, createWorkerWorld, toEdit, toReshoot, type WorkerWorld } from '../testing/worker-world.ts';
import type { Progress, WorkerParts } from '../worker-parts.ts';

/** What a request tells of the clip. */
function readWish({ body }: CompletionRequest): {
  readonly firstPrompt: string;
  readonly instructionsSince: readonly string[];
  readonly newInstruction: string;
} {
  return JSON.parse(body.messages[1]!.content.split('\n')[1]!);
}
const write = (request: CompletionRequest) => {
  const { firstPrompt, newInstruction } = readWish(request);
  return { reply: 'It is as you say now.', prompt: `${firstPrompt} Written: ${newInstruction}.` };
};

const toChange = (...rows: PlanRow[]) => ({ kind: 'edit', plan: toPlanOfRows(rows) }) as const;
const dog: PlanRow = { clip: 1, add: [], instruction: 'add a dog', route: 'reshoot', priceMicros: 0, waitMs: 10 };
/** What was written for the first version of the clip. */
const knight: PlanRow = {
  ...{ ...dog, instruction: 'add a knight' },
  rewrite: { prompt: 'Clip 1, with a knight.', summary: 'A knight comes.', ofVersion: 1 },
};

describe('prompts that a run has written before it makes anything', () => {
  let standIn: OpenaiStandIn;
  let world: WorkerWorld;
  let parts: WorkerParts;
  let progress: Progress[] = [];
  const workers: Worker[] = [];
  const callSignals: AbortSignal[] = [];

  beforeAll(async () => {
    standIn = await startOpenaiStandIn();
    world = await createWorkerWorld(await openSharedServer());
    const model = createOpenaiModel({ baseUrl: standIn.url, key: standIn.key, model: 'small-model' });
    parts = {
      ...world.parts,
      onProgress: (told) => void progress.push(told),
      director: {
        model: {
          ...model,
          write(request, options) {
            callSignals.push(options.signal);
            return model.write(request, options);
          },
        },
        patience: { deadlineMs: 1_000, pausesMs: [] },
        meter: { countTokens: (text) => Math.ceil(text.length / 4), isExact: true },
      },
    };
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    standIn.clearFaults();
    delete world.hooks.generate;
  });
  afterAll(async () => {
    await world?.close();
    await standIn?.stop();
  });

  async function startWorker(change: Partial<WorkerParts> = {}, reapIntervalMs = 600_000): Promise<Worker> {
    const worker = createWorker({ ...parts, ...change }, world.queue, { pollIntervalMs: 30, reapIntervalMs });
    workers.push(worker);
    await worker.start();
    return worker;
  }

  /** A new job, and nothing that was told before it. */
  async function createReadyJob(clips = 1): Promise<JobKey> {
    const key = await world.createJob(clips);
    await world.until(key, ({ status }) => expect(status).toBe('completed'));
    world.calls.length = 0;
    progress = [];
    standIn.answerWith(write);
    return key;
  }
  const ended = (key: JobKey, status: string) =>
    world.until(key, (job) => expect([job.running, job.queue, job.ended[0]?.status]).toEqual([null, [], status]));
  const retry = (key: JobKey, regenerationId: string) =>
    retryRegeneration(parts.database, { ...key, regenerationId, enqueue: world.queue.enqueue });
  const newestPrompts = async (key: JobKey) =>
    (await world.snapshot(key)).clips.map(({ versions }) => versions.at(-1)!.prompt);
  const listToldPrompts = async (key: JobKey) => {
    const { events } = await listEventsAfter(parts.database, { ...key, after: 0 });
    return events.flatMap((event) => (event.type === 'prompt-changed' ? [event.modifiedPrompt] : []));
  };
  /** Requests that come while something is done. */
  const countAsked = async (work: () => Promise<unknown>): Promise<number> => {
    const before = standIn.requests.length;
    await work();
    return standIn.requests.length - before;
  };
  const asked = (before: number) => expect.poll(() => standIn.requests.length).toBeGreaterThan(before);

  it('takes a change while the model is silent, tells what it does, and makes nothing before the prompt is there', async () => {
    await startWorker();
    const key = await createReadyJob();
    const release = standIn.holdAfter(0);
    const before = standIn.requests.length;
    await world.ask(key, toReshoot(1, 'with more sea'));
    await asked(before);
    expect(world.calls).toEqual([]);
    expect(progress).toMatchObject([{ step: 'prompt', clip: null, percent: 0 }]);
    release();
    await ended(key, 'completed');
    const prompt = 'Clip 1. Written: with more sea.';
    const { clips, ended: changes } = await world.snapshot(key);
    expect(clips[0]!.versions.at(-1)).toMatchObject({ prompt, instruction: 'with more sea' });
    expect(changes[0]!.clips[0]).toMatchObject({ originalPrompt: 'Clip 1.', modifiedPrompt: prompt });
    expect(await listToldPrompts(key)).toEqual([prompt]);
  });

  it.each([
    ['refusal', 'MODEL_DECLINED'],
    ['html-502', 'MODEL_UNAVAILABLE'],
    ['too-many-requests', 'MODEL_BUSY'],
    ['wrong-key', 'MODEL_MISCONFIGURED'],
    ['too-long', 'MODEL_CONTEXT_TOO_LONG'],
    ['prose', 'MODEL_ANSWER_INVALID'],
    ['stall', 'MODEL_TOO_SLOW'],
  ] as const)('ends as failed when the model does so, and asks it again on a retry: %s', async (kind, code) => {
    await startWorker();
    const key = await createReadyJob();
    standIn.addFault({ kind, times: 2 });
    const { id } = await world.ask(key, toReshoot(1, 'with more sea'));
    await ended(key, 'failed');
    const failed = await world.snapshot(key);
    expect(failed.ended[0]!.error).toMatchObject({ code, message: expect.stringMatching(/language model.*\.$/) });
    expect([failed.cut!.number, world.calls, await listToldPrompts(key)]).toEqual([1, [], []]);
    standIn.clearFaults();
    await retry(key, id);
    await ended(key, 'completed');
    expect(await newestPrompts(key)).toEqual(['Clip 1. Written: with more sea.']);
  });

  it('asks a retry for what is missing alone', async () => {
    await startWorker();
    const key = await createReadyJob(3);
    standIn.answerWith((request) => (readWish(request).firstPrompt === 'Clip 2.' ? undefined : write(request)));
    const { id } = await world.ask(key, toReshoot([1, 2, 3], 'with more sea'));
    await ended(key, 'failed');
    expect(world.calls).toEqual([]);
    standIn.answerWith(write);
    const again = await countAsked(async () => {
      await retry(key, id);
      await ended(key, 'completed');
    });
    expect(again).toBe(1);
    expect(await newestPrompts(key)).toEqual([1, 2, 3].map((clip) => `Clip ${clip}. Written: with more sea.`));
  });

  /** As if the process of the run had gone away: its lease is over, and somebody else takes the job. */
  async function vanish({ jobId }: JobKey): Promise<void> {
    await startWorker({}, 30);
    await parts.database.query("UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 s' WHERE id = $1", [
      jobId,
    ]);
  }

  it('does not ask again for a prompt that was kept before its worker went away', async () => {
    await startWorker({ leaseTtlMs: 300 });
    const key = await createReadyJob();
    const gate = createGate();
    world.hooks.generate = gate.pass;
    const times = await countAsked(async () => {
      await world.ask(key, toReshoot(1, 'with more sea'));
      await gate.reached;
      delete world.hooks.generate;
      await vanish(key);
      await ended(key, 'completed');
    });
    expect(times).toBe(1);
    expect(await listToldPrompts(key)).toEqual(['Clip 1. Written: with more sea.']);
    expect((await world.snapshot(key)).clips[0]!.versions).toHaveLength(2);
  });

  it('asks again when its worker went away while the model was silent, and makes one version', async () => {
    await startWorker({ leaseTtlMs: 300 });
    const key = await createReadyJob();
    const release = standIn.holdAfter(0);
    const before = standIn.requests.length;
    await world.ask(key, toReshoot(1, 'with more sea'));
    await asked(before);
    await vanish(key);
    await asked(before + 1);
    release();
    await ended(key, 'completed');
    expect(standIn.requests.length - before).toBe(2);
    const job = await world.snapshot(key);
    expect([job.ended[0]!.attempts, job.clips[0]!.versions.length]).toEqual([2, 2]);
    expect(await listToldPrompts(key)).toEqual(['Clip 1. Written: with more sea.']);
  });

  it('ends the call to the model when the change is cancelled', async () => {
    const worker = await startWorker();
    const key = await createReadyJob();
    const release = standIn.holdAfter(0);
    const before = standIn.requests.length;
    const { id } = await world.ask(key, toReshoot(1, 'with more sea'));
    await asked(before);
    await cancelRegeneration(parts.database, { ...key, regenerationId: id });
    worker.noticeCancel(id);
    await ended(key, 'cancelled');
    expect(callSignals.at(-1)!.reason).toMatchObject({ reason: 'cancel' });
    expect([world.calls, await listToldPrompts(key)]).toEqual([[], []]);
    release();
  });

  it('writes from the version that is shown when its turn comes, whatever was written when it was asked for', async () => {
    await startWorker();
    const key = await createReadyJob();
    const gate = createGate();
    world.hooks.generate = (signal) => gate.pass(signal);
    await world.ask(key, toReshoot(1, 'add a dog'));
    await gate.reached;
    await world.ask(key, toChange(knight));
    const before = standIn.requests.length;
    gate.open();
    await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
    expect(standIn.requests.slice(before).map(readWish)).toMatchObject([
      { firstPrompt: 'Clip 1.', instructionsSince: ['add a dog'], newInstruction: 'add a knight' },
    ]);
    expect(await newestPrompts(key)).toEqual(['Clip 1. Written: add a knight.']);
  });

  it('keeps a prompt that was written when it was asked for, also when a look was put on the clip since', async () => {
    await startWorker();
    const key = await createReadyJob();
    const times = await countAsked(async () => {
      await world.ask(key, toEdit(1, 'warmer'));
      await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
      await world.ask(key, toChange(knight));
      await world.until(key, ({ cut }) => expect(cut?.number).toBe(3));
    });
    expect(times).toBe(0);
    expect((await newestPrompts(key))[0]).toMatch(/^Clip 1, with a knight\./);
  });

  it('asks once for all takes of a wish, and never for what templates say', async () => {
    await startWorker();
    const key = await createReadyJob();
    const times = await countAsked(async () => {
      await world.ask(key, toChange({ ...dog, take: 1 }, { ...dog, take: 2 }));
      await ended(key, 'completed');
    });
    expect(times).toBe(1);
    const { versions } = (await world.snapshot(key)).clips[0]!;
    expect(versions.slice(1).map(({ prompt }) => prompt)).toEqual(Array(2).fill('Clip 1. Written: add a dog.'));
    expect(await listToldPrompts(key)).toEqual(['Clip 1. Written: add a dog.']);
    const noir: PlanRow = { ...dog, instruction: null, add: [{ template: 'noir', strength: 'normal' }] };
    const none = await countAsked(async () => {
      await world.ask(key, toChange(noir));
      await world.until(key, ({ cut }) => expect(cut?.number).toBe(2));
    });
    expect(none).toBe(0);
  });

  it('makes a clip as it was asked for where no model is set up', async () => {
    await startWorker({ director: undefined });
    const key = await createReadyJob();
    const times = await countAsked(async () => {
      await world.ask(key, toReshoot(1, 'with more sea'));
      await ended(key, 'completed');
    });
    expect([times, await newestPrompts(key)]).toEqual([0, ['Clip 1. With more sea.']]);
  });
});
