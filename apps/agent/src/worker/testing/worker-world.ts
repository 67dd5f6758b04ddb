import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobSnapshot, TemplateId } from '@retake/contracts';
import { agentRole, createPool } from '@retake/db';
import { type ChangeRequest, createJob, getJobSnapshot, type JobKey, requestRegeneration } from '@retake/regeneration';
import { createDiskStore } from '@retake/storage';
import type { TestServer } from '@retake/testkit';
import { vi } from 'vitest';
import { createQueue } from '../queue.ts';
import { createTextParts, type TextHooks } from './text-parts.ts';

/** A door that work waits at until a test opens it; it tells when somebody stands there. */
export function createGate() {
  const opened = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: opened.resolve,
    async pass(signal?: AbortSignal): Promise<void> {
      reached.resolve();
      const aborted = Promise.withResolvers<never>();
      signal?.addEventListener('abort', () => aborted.reject(signal.reason), { once: true });
      if (signal?.aborted) aborted.reject(signal.reason);
      await Promise.race([opened.promise, aborted.promise]);
    },
  };
}

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Real Postgres, real queue, real store; files are short texts instead of videos, so that only the order matters. */
export async function createWorkerWorld(server: TestServer) {
  const test = await server.createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'retake-worker-'));
  const database = createPool({ connectionString: test.connectionString, role: agentRole });
  const queue = createQueue({ connectionString: test.connectionString, log });
  await queue.start();
  const calls: string[] = [];
  const hooks: TextHooks = {};
  const store = await createDiskStore(join(folder, 'objects'));
  const parts = createTextParts({ database, store, folder, calls, hooks, log });
  return {
    parts,
    queue,
    calls,
    hooks,
    connectionString: test.connectionString,
    async createJob(clips = 2): Promise<JobKey> {
      const ownerId = randomUUID();
      const { jobId } = await createJob(database, {
        ownerId,
        title: 'Test video',
        aspectRatio: '16:9',
        format: { width: 320, height: 180, rate: { num: 30, den: 1 } },
        start: { kind: 'sample', input: { clips } },
        enqueue: queue.enqueue,
      });
      return { jobId, ownerId };
    },
    ask: (key: JobKey, change: ChangeRequest) =>
      requestRegeneration(database, { ...key, change, enqueue: queue.enqueue }),
    snapshot: (key: JobKey): Promise<JobSnapshot> => getJobSnapshot(database, key),
    /** Waits until a job is as it should be. */
    until: (key: JobKey, check: (snapshot: JobSnapshot) => void): Promise<void> =>
      vi.waitFor(async () => check(await getJobSnapshot(database, key)), { timeout: 60_000, interval: 20 }),
    async readCut(key: JobKey): Promise<string> {
      const answer = await database.query<{ media_key: string }>(
        'SELECT media_key FROM jobs JOIN cuts ON cuts.id = jobs.current_cut_id WHERE jobs.id = $1',
        [key.jobId],
      );
      return readFile(await store.localPath(answer.rows[0]!.media_key), 'utf8');
    },
    async close() {
      await queue.stop();
      await database.end();
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type WorkerWorld = Awaited<ReturnType<typeof createWorkerWorld>>;

export const toReshoot = (clips: number | readonly number[], instruction: string): ChangeRequest => ({
  kind: 'edit',
  plan: {
    rows: [clips].flat().map((clip) => ({ clip, add: [], instruction, route: 'reshoot', priceMicros: 0, waitMs: 10 })),
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
});

export const toEdit = (clips: number | readonly number[], template: TemplateId): ChangeRequest => ({
  kind: 'edit',
  plan: {
    rows: [clips].flat().map((clip) => ({
      ...{ clip, add: [{ template, strength: 'normal' }], instruction: null },
      ...{ route: 'grade', priceMicros: 0, waitMs: 10 },
    })),
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
});
