import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PlanRow, toPlanOfRows } from '@retake/contracts';
import { createReplicateGenerator, type PredictionGenerator } from '@retake/generators';
import { runFfmpeg } from '@retake/media';
import { type ChangeRequest, type JobKey, reconcile } from '@retake/regeneration';
import { toSourceKey, toVersionPosterKey } from '@retake/storage';
import { startReplicateStandIn, type TestServer } from '@retake/testkit';
import { expect } from 'vitest';
import { createApp } from '../../app.ts';
import { createMetrics } from '../../edge/plugins/metrics.ts';
import { createLiveStreams } from '../../edge/streams/live-streams.ts';
import { createProgressMemory } from '../../edge/streams/progress-memory.ts';
import { createWorker, type Worker } from '../create-worker.ts';
import { createCallBell } from '../paid/call-bell.ts';
import { createSweeper } from '../paid/create-sweeper.ts';
import type { PaidTimes } from '../paid/paid-parts.ts';
import type { WorkerParts } from '../worker-parts.ts';
import { createWorkerWorld } from './worker-world.ts';

/** What one clip of these worlds costs at the model: 2 started seconds. */
export const clipMicros = 360_000;
const model = 'runwayml/gen4-aleph';
const frames = { sourceFrames: 60, headFrames: 10, leadFrames: 10 };

export const quickTimes: PaidTimes = {
  ...{ firstPauseMs: 20, longestPauseMs: 100, lookMs: 1_500, deadlineFactor: 0 },
  ...{ shortestDeadlineMs: 20_000, stopMs: 3_000, deniedMs: 0, retryMs: 10 },
};

/** A worker's world in which clips are real videos that a stand-in of the provider sells; cuts stay texts. */
export async function createPaidWorld(server: TestServer, options: { readonly hasWebhooks?: boolean } = {}) {
  const standIn = await startReplicateStandIn({ startMs: 10, processMs: 30 });
  const world = await createWorkerWorld(server);
  const { database, store, log } = world.parts;
  const folder = await mkdtemp(join(tmpdir(), 'retake-paid-'));
  const clipPath = join(folder, 'clip.mp4');
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', 'testsrc2=size=320x180:rate=30:duration=2'],
    // A beep in the middle of the slot, which begins at frame 10.
    ...['-f', 'lavfi', '-i', "aevalsrc='0.5*sin(1760*PI*t)*between(t,0.8,0.9)':s=48000:d=2"],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', clipPath],
  ]);
  const generator = createReplicateGenerator({ token: standIn.token, baseUrl: standIn.url, model, timeoutMs: 800 });
  const installationId = randomUUID();
  const limits = { paidPerHour: 50, dayLimitMicros: null, isSpendingStopped: false };
  const bell = createCallBell();
  const progress = createProgressMemory();
  const workers: Worker[] = [];
  const app = await createApp(
    {
      ...{ database, store, ownerId: randomUUID(), enqueue: world.queue.enqueue, shortSide: 180, uploadFolder: folder },
      ...{ isOriginAllowed: () => true, takeCommand: () => undefined, metrics: createMetrics(), progress },
      ...{ paid: { generators: [generator], limits }, readiness: {}, pages: undefined },
      webhooks: { secret: standIn.webhookSecret, installationId },
    },
    { logger: false, servesApi: true },
  );
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const streams = createLiveStreams({
    ...{ connectionString: world.connectionString, database, sockets: undefined, progress, log: app.log },
    onCancel: (id) => {
      for (const worker of workers) worker.noticeCancel(id);
    },
    onCall: (id) => bell.ring(id),
  });
  await streams.start();

  const webhookUrl = options.hasWebhooks ? `${url}/api/v1/webhooks/replicate` : undefined;
  const paid = { generators: [generator], limits, installationId, bell, times: quickTimes, webhookUrl };
  const sample: WorkerParts['makers']['sample'] = async ({ jobId, input }) => {
    const clips = await Promise.all(
      Array.from({ length: Number(input.clips) }, async (_, index) => {
        const id = randomUUID();
        const keys = { sourceKey: toSourceKey(jobId, id), posterKey: toVersionPosterKey(jobId, id) };
        await store.put(keys.sourceKey, { path: clipPath, move: false });
        await store.put(keys.posterKey, Buffer.from('poster'));
        const prompt = `Clip ${index + 1}.`;
        return {
          ...{ id: randomUUID(), number: index + 1, role: 'showcase', section: null, slotFrames: 30 },
          transitionAfter: { kind: 'cut' as const, frames: 0 },
          version: {
            ...{ id, origin: 'sample' as const, look: [], hasSound: true, priceMicros: 0, instruction: null },
            ...{ basePrompt: prompt, prompt, mediaKey: keys.sourceKey, ...keys, ...frames, fit: null },
          },
        };
      }),
    );
    return { clips, audio: null };
  };

  async function startWorker(change: Partial<WorkerParts> = {}): Promise<Worker> {
    const parts: WorkerParts = {
      ...world.parts,
      ...{ paid, makers: { ...world.parts.makers, sample } },
      generators: [...world.parts.generators.filter(({ route }) => route === 'grade'), generator],
      ...change,
    };
    const worker = createWorker(parts, world.queue, { pollIntervalMs: 100, reapIntervalMs: 600_000 });
    workers.push(worker);
    await worker.start();
    return worker;
  }

  return {
    ...world,
    standIn,
    generator,
    paid,
    url,
    app,
    startWorker,
    /** Parts with another generator in the place of the model's own. */
    withGenerator: (other: Partial<PredictionGenerator>): Partial<WorkerParts> => ({
      generators: [...world.parts.generators.filter(({ route }) => route === 'grade'), { ...generator, ...other }],
    }),
    sweeper: createSweeper({ database, generators: [generator], paid, log }),
    async createReadyJob(clips = 2): Promise<JobKey> {
      const key = await world.createJob(clips);
      await world.until(key, ({ status }) => expect(status).toBe('completed'));
      return key;
    },
    listCalls: async (key: JobKey) => {
      const answer = await database.query<{
        id: string;
        state: string;
        chargeMicros: number | null;
        failure: { code: string };
      }>(
        `SELECT id, state, charge_micros AS "chargeMicros", failure FROM provider_calls WHERE job_id = $1 ORDER BY created_at`,
        [key.jobId],
      );
      return answer.rows;
    },
    /** Every micro-dollar of the provider's invoice is in our ledger, and every one of ours on the invoice. */
    async checkMoney(): Promise<void> {
      expect(await reconcile(database)).toMatchObject({ driftMicros: 0, problems: [] });
      const ledger = await database.query<{ spent: number }>(
        "SELECT coalesce(sum(amount_micros), 0)::bigint AS spent FROM ledger WHERE kind IN ('settle', 'excess', 'waste')",
      );
      const invoiced = standIn.invoice().reduce((sum, { chargeMicros }) => sum + (chargeMicros ?? 0), 0);
      expect(ledger.rows[0]!.spent).toBe(invoiced);
    },
    async stopWorkers() {
      await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    },
    async close() {
      await this.stopWorkers();
      await streams.close();
      await app.close();
      await standIn.stop();
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type PaidWorld = Awaited<ReturnType<typeof createPaidWorld>>;

/** A change that the model carries out. */
export const toModify = (clips: readonly number[], instruction: string): ChangeRequest => ({
  kind: 'edit',
  plan: {
    rows: clips.map((clip) => ({
      ...{ clip, add: [], instruction, route: 'modify', priceMicros: clipMicros, waitMs: 10 },
    })),
    ...{ totalMicros: clipMicros * clips.length, maxMicros: clipMicros * clips.length, waitMs: 10 },
  },
});

/** So many takes of clip 1 by the model. */
export function toBoughtTakes(count: number, instruction: string): ChangeRequest {
  const rows = Array.from({ length: count }, (_, index): PlanRow => {
    const asked = { clip: 1, take: index + 1, add: [], instruction };
    return { ...asked, route: 'modify', priceMicros: clipMicros, waitMs: 10 };
  });
  return { kind: 'edit', plan: toPlanOfRows(rows) };
}
