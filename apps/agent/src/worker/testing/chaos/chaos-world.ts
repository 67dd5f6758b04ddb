import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { JobSnapshot } from '@retake/contracts';
import { agentRole, createPool, type Database } from '@retake/db';
import { type ChangeRequest, createJob, getJobSnapshot, type JobKey, requestRegeneration } from '@retake/regeneration';
import { createDiskStore, type ObjectStore } from '@retake/storage';
import type { TestServer } from '@retake/testkit';
import { createQueue, type Queue } from '../../queue.ts';
import type { ChaosSettings, ChaosShop } from './chaos-settings.ts';
import { type ChaosWorker, startChaosWorker } from './start-chaos-worker.ts';

/** Short, so that a dead worker is replaced quickly; the proportions are the product's. */
const times = { leaseTtlMs: 900, pollIntervalMs: 60, reapIntervalMs: 100 } as const;

/** A database, a folder, and worker processes on both; the test is the edge. */
export interface ChaosWorld {
  readonly connectionString: string;
  readonly folder: string;
  readonly database: Database;
  readonly store: ObjectStore;
  readonly queue: Queue;
  readonly leaseTtlMs: number;
  /** All that were started, in order. */
  readonly workers: readonly ChaosWorker[];
  startWorker(settings?: Partial<ChaosSettings>): ChaosWorker;
  createJob(clips?: number): Promise<JobKey>;
  ask(key: JobKey, change: ChangeRequest, idempotencyKey?: string): ReturnType<typeof requestRegeneration>;
  snapshot(key: JobKey): Promise<JobSnapshot>;
  /** Waits until a job is as it should be. */
  until(key: JobKey, check: (job: JobSnapshot) => boolean, timeoutMs?: number): Promise<JobSnapshot>;
  /** The text of the cut on screen. */
  readCut(key: JobKey): Promise<string>;
  close(): Promise<void>;
}

const format = { width: 64, height: 36, rate: { num: 30, den: 1 } } as const;

/** @param shop where the workers buy; without it nothing is bought. */
export async function createChaosWorld(server: TestServer, shop?: ChaosShop): Promise<ChaosWorld> {
  const test = await server.createDatabase();
  const { connectionString } = test;
  const folder = await mkdtemp(join(tmpdir(), 'retake-chaos-'));
  const database = createPool({ connectionString, role: agentRole });
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const queue = createQueue({ connectionString, log });
  await queue.start();
  const store = await createDiskStore(join(folder, 'objects'));
  const workers: ChaosWorker[] = [];
  return {
    ...{ connectionString, folder, database, store, queue, workers },
    leaseTtlMs: times.leaseTtlMs,
    startWorker(settings = {}) {
      const worker = startChaosWorker({
        ...{ connectionString, folder, ...times, concurrency: 4, hasQueue: true, clockAheadMs: 0, shop },
        ...settings,
      });
      workers.push(worker);
      return worker;
    },
    async createJob(clips = 2) {
      const ownerId = randomUUID();
      const { jobId } = await createJob(database, {
        ...{ ownerId, title: 'Test video', aspectRatio: '16:9', format, enqueue: queue.enqueue },
        start: { kind: 'sample', input: { clips } },
      });
      return { jobId, ownerId };
    },
    ask: (key, change, idempotencyKey) =>
      requestRegeneration(database, {
        ...{ ...key, change, enqueue: queue.enqueue },
        ...(idempotencyKey !== undefined && { idempotency: { key: idempotencyKey } }),
      }),
    snapshot: (key) => getJobSnapshot(database, key),
    async until(key, check, timeoutMs = 60_000) {
      const deadline = performance.now() + timeoutMs;
      for (;;) {
        const job = await getJobSnapshot(database, key);
        if (check(job)) return job;
        if (performance.now() > deadline) {
          const { status, running, queue: line, cut, ended } = job;
          throw new Error(`not in time: ${JSON.stringify({ status, running, line, cut: cut?.number, ended })}`);
        }
        await wait(20);
      }
    },
    async readCut({ jobId }) {
      const answer = await database.query<{ media_key: string }>(
        'SELECT media_key FROM jobs JOIN cuts ON cuts.id = jobs.current_cut_id WHERE jobs.id = $1',
        [jobId],
      );
      return readFile(await store.localPath(answer.rows[0]!.media_key), 'utf8');
    },
    async close() {
      await Promise.all(workers.filter((worker) => worker.isAlive()).map((worker) => worker.kill()));
      await queue.stop();
      await database.end();
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
