import { join } from 'node:path';
import { compose, composeBody, forgetClip } from '@retake/composer';
import type { JobSignal } from '@retake/contracts';
import type { Database } from '@retake/db';
import { createGradeGenerator, createGradeLook, makeSampleClips } from '@retake/generators';
import { makePoster, makeStrip, measureWaveform } from '@retake/media';
import type { ObjectStore } from '@retake/storage';
import type { DirectorModel } from './director/director-model.ts';
import type { Env } from './env.ts';
import { readTone } from './looks/read-tone.ts';
import type { PaidModels } from './paid/paid-models.ts';
import { createCutCheck } from './worker/check/check-cut.ts';
import { createWorker, type Worker } from './worker/create-worker.ts';
import { createImportMaker } from './worker/import/create-import-maker.ts';
import type { CallBell } from './worker/paid/call-bell.ts';
import { createSweeper, type Sweeper } from './worker/paid/create-sweeper.ts';
import { paidTimes } from './worker/paid/paid-parts.ts';
import type { Queue } from './worker/queue.ts';
import { createSampleMaker } from './worker/sample/create-sample-maker.ts';
import { withSecondTry } from './worker/with-second-try.ts';
import type { WorkerLog } from './worker/worker-parts.ts';

interface WorkerWiring {
  readonly env: Env;
  readonly database: Database;
  readonly store: ObjectStore;
  readonly paid: PaidModels;
  readonly director: DirectorModel | undefined;
  readonly installationId: string;
  readonly bell: CallBell;
  readonly queue: Queue;
  readonly workFolder: string;
  readonly onSignal: (signal: JobSignal) => void;
  readonly log: WorkerLog;
}

/** Builds what does the work. There is a sweeper where something can be bought. */
export function wireWorker({ env, paid, installationId, bell, queue, onSignal, ...parts }: WorkerWiring): {
  readonly worker: Worker;
  readonly sweeper: Sweeper | undefined;
} {
  const { database, store, log } = parts;
  const paidParts = { ...paid, installationId, bell, times: paidTimes, webhookUrl: env.replicate?.webhooks?.url };
  const worker = createWorker(
    {
      ...parts,
      cacheFolder: join(env.dataDir, 'cache'),
      generators: [createGradeGenerator(), ...paid.generators],
      paid: paidParts,
      createLook: createGradeLook,
      makers: { sample: createSampleMaker(store, makeSampleClips), import: createImportMaker(store) },
      checkCut: createCutCheck(),
      ...{ compose: withSecondTry(compose, log), composeBody: withSecondTry(composeBody, log) },
      ...{ forgetClip, makePoster, readTone, makeStrip, measureWaveform },
      onProgress: onSignal,
      onPreview: onSignal,
    },
    queue,
  );
  const isBuying = paid.generators.length > 0;
  return {
    worker,
    sweeper: isBuying ? createSweeper({ database, generators: paid.generators, paid: paidParts, log }) : undefined,
  };
}
