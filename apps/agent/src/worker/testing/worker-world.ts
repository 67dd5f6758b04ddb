import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobSnapshot, TemplateId } from '@retake/contracts';
import { agentRole, createPool, migrate, startEmbeddedPostgres } from '@retake/db';
import { type ChangeRequest, createJob, getJobSnapshot, type JobKey, requestRegeneration } from '@retake/regeneration';
import { createDiskStore, toSourceKey, toVersionPosterKey } from '@retake/storage';
import { startTestServer, type TestServer } from '@retake/testkit';
import { vi } from 'vitest';
import { createQueue } from '../queue.ts';
import type { WorkerParts } from '../worker-parts.ts';

const migrations = join(import.meta.dirname, '../../../../../supabase/migrations');

export function startServer(): Promise<TestServer> {
  return startTestServer({
    boot: startEmbeddedPostgres,
    async migrate(connectionString) {
      const pool = createPool({ connectionString });
      await migrate(pool, migrations).finally(() => pool.end());
    },
  });
}

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

const quote = () => ({ priceMicros: 0, waitMs: 10 });
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Real Postgres, real queue, real store; files are short texts instead of videos, so that only the order matters. */
export async function createWorkerWorld(server: TestServer) {
  const test = await server.createDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'retake-worker-'));
  const database = createPool({ connectionString: test.connectionString, role: agentRole });
  const queue = createQueue({ connectionString: test.connectionString, log });
  await queue.start();
  const calls: string[] = [];
  const hooks: {
    generate?: (signal?: AbortSignal) => Promise<void>;
    compose?: (signal?: AbortSignal) => Promise<void>;
  } = {};
  const store = await createDiskStore(join(folder, 'objects'));
  const parts: WorkerParts = {
    database,
    store,
    workFolder: join(folder, 'work'),
    cacheFolder: join(folder, 'cache'),
    generators: [
      { route: 'grade', makes: 'look', canDo: () => null, quote },
      {
        route: 'reshoot',
        makes: 'file',
        canDo: () => null,
        quote,
        async generate(request, options) {
          calls.push('generate');
          await hooks.generate?.(options?.signal);
          await writeFile(request.outputPath, `reshoot of ${await readFile(request.sourcePath, 'utf8')}`);
          return { frames: request.sourceFrames, headFrames: request.headFrames };
        },
      },
    ],
    createLook: (look) => ({
      key: look.map(({ template }) => template).join('+'),
      reach: 0,
      toFilters: ({ input, output }) => ({ graph: `${input}null${output}`, inputs: [] }),
      prepare: async () => undefined,
    }),
    makers: {
      async sample({ jobId, input }) {
        calls.push('make');
        const clips = await Promise.all(
          Array.from({ length: Number(input.clips) }, async (_, index) => {
            const id = randomUUID();
            const sourceKey = toSourceKey(jobId, id);
            const posterKey = toVersionPosterKey(jobId, id);
            await store.put(sourceKey, Buffer.from(`source ${index + 1}`));
            await store.put(posterKey, Buffer.from(`poster ${id}`));
            const keys = { sourceKey, mediaKey: sourceKey, posterKey };
            const prompts = { basePrompt: `Clip ${index + 1}.`, prompt: `Clip ${index + 1}.`, instruction: null };
            const frames = { sourceFrames: 60, headFrames: 10, leadFrames: 10 };
            return {
              ...{ id: randomUUID(), number: index + 1, role: 'showcase', section: null, slotFrames: 30 },
              transitionAfter: { kind: 'cut' as const, frames: 0 },
              version: {
                id,
                origin: 'sample' as const,
                look: [],
                hasSound: false,
                priceMicros: 0,
                ...keys,
                ...prompts,
                ...frames,
              },
            };
          }),
        );
        return { clips, audio: null };
      },
      import: () => Promise.reject(new Error('not used here')),
    },
    async compose(timeline, output, { signal }) {
      const looks = timeline.clips.flatMap(({ look }) => look?.key ?? []);
      calls.push(['compose', ...looks].join(' '));
      await hooks.compose?.(signal);
      const clips = await Promise.all(
        timeline.clips.map(async ({ path, look }) => `${await readFile(path, 'utf8')}${look ? `:${look.key}` : ''}`),
      );
      await writeFile(output, clips.join('\n'));
      const frames = timeline.clips.reduce((sum, { slotFrames }) => sum + slotFrames, 0);
      return { frames, manifest: { segments: [], sound: null } };
    },
    async makeStrip(input, output, { frames }) {
      await writeFile(output, `strip of ${await readFile(input, 'utf8')}`);
      return { tileWidth: 16, tileHeight: 16, columns: frames.length, rows: 1, frames: [...frames] };
    },
    async measureWaveform(_, { points }) {
      return { peaks: Array<number>(points).fill(1), rms: Array<number>(points).fill(1) };
    },
    async composeBody(timeline, clip, output) {
      calls.push(`show ${timeline.clips[clip]!.look?.key}`);
      await writeFile(output, `clip ${clip + 1} alone`);
      return { slotFrame: 0 };
    },
    async makePoster(input, output) {
      await writeFile(
        output,
        createHash('sha256')
          .update(await readFile(input))
          .digest(),
      );
    },
    onProgress: () => undefined,
    onPreview: () => undefined,
    log,
  };
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
      vi.waitFor(async () => check(await getJobSnapshot(database, key)), { timeout: 10_000, interval: 20 }),
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

export const toReshoot = (clip: number, instruction: string): ChangeRequest => ({
  kind: 'edit',
  plan: {
    rows: [{ clip, add: [], instruction, route: 'reshoot', priceMicros: 0, waitMs: 10 }],
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
});

export const toEdit = (clip: number, template: TemplateId): ChangeRequest => ({
  kind: 'edit',
  plan: {
    rows: [
      { clip, add: [{ template, strength: 'normal' }], instruction: null, route: 'grade', priceMicros: 0, waitMs: 10 },
    ],
    ...{ totalMicros: 0, maxMicros: 0, waitMs: 10 },
  },
});
