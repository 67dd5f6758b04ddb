import { createHash, randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@retake/db';
import type { FileRequest } from '@retake/generators';
import { type ObjectStore, toSourceKey, toVersionPosterKey } from '@retake/storage';
import type { WorkerLog, WorkerParts } from '../worker-parts.ts';

/** What a test does in the middle of a step. */
export interface TextHooks {
  generate?: (signal: AbortSignal | undefined, request: FileRequest) => Promise<void>;
  compose?: (signal?: AbortSignal) => Promise<void>;
}

interface TextPartsOptions {
  readonly database: Database;
  readonly store: ObjectStore;
  readonly folder: string;
  /** Told what is made, in order. */
  readonly calls: string[];
  readonly hooks: TextHooks;
  readonly log: WorkerLog;
}

const quote = () => ({ priceMicros: 0, waitMs: 10 });

/**
 * Parts of a worker whose files are short texts instead of videos, so that only the order matters, and what a cut must
 * contain is known exactly: a line a clip, the text of its source and the names of its look.
 */
export function createTextParts({ database, store, folder, calls, hooks, log }: TextPartsOptions): WorkerParts {
  return {
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
          await hooks.generate?.(options?.signal, request);
          await writeFile(request.outputPath, `reshoot of ${await readFile(request.sourcePath, 'utf8')}`);
          return { frames: request.sourceFrames, headFrames: request.headFrames };
        },
      },
    ],
    createLook: (look) => ({
      key: look.map((part) => ('match' in part ? 'match' : part.template)).join('+'),
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
    checkCut: async ({ clips }) => clips.map(() => ({ problem: null, note: null })),
    forgetClip: async () => undefined,
    async makeStrip(input, output, { frames }) {
      await writeFile(output, `strip of ${await readFile(input, 'utf8')}`);
      return { tileWidth: 16, tileHeight: 16, columns: frames.length, rows: 1, frames: [...frames] };
    },
    readTone: async () => ({ shadows: 0.2, middle: 0.5, highlights: 0.8, a: 0, b: 0, chroma: 0.05 }),
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
}
