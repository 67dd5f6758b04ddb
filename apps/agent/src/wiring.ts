import { hostname } from 'node:os';
import { join } from 'node:path';
import { getInstallationId, listJobs } from '@retake/regeneration';
import { createDiskStore } from '@retake/storage';
import { createApp } from './app.ts';
import { createDirectorModel } from './director/create-director-model.ts';
import type { App } from './edge/app-type.ts';
import type { EdgeParts } from './edge/edge-parts.ts';
import { createSampleJob } from './edge/features/jobs/create-sample-job.ts';
import { createReplyWriter, type ReplyWriter } from './edge/features/replies/create-reply-writer.ts';
import { createCommandLimit } from './edge/plugins/command-limit.ts';
import { createMetrics } from './edge/plugins/metrics.ts';
import { createOriginCheck } from './edge/plugins/origins.ts';
import type { Pages } from './edge/plugins/pages.ts';
import { createLiveStreams, publishSignal } from './edge/streams/live-streams.ts';
import { createProgressMemory } from './edge/streams/progress-memory.ts';
import { createSignalCoalescer } from './edge/streams/signal-coalescer.ts';
import { createSockets } from './edge/streams/sockets.ts';
import type { Env } from './env.ts';
import { openDatabase } from './open-database.ts';
import { createPaidModels } from './paid/create-paid-models.ts';
import { openScratchFolders } from './scratch-folders.ts';
import type { Shutdown } from './shutdown.ts';
import { wireWorker } from './wire-worker.ts';
import type { Worker } from './worker/create-worker.ts';
import { createCallBell } from './worker/paid/call-bell.ts';
import type { Sweeper } from './worker/paid/create-sweeper.ts';
import { createQueue } from './worker/queue.ts';

/** On one machine there is one owner. */
const localOwnerId = '00000000-0000-4000-8000-000000000001';

interface WiringOptions {
  readonly env: Env;
  /** Whatever is opened is handed to it, in the order of opening. */
  readonly shutdown: Shutdown;
  /** Told what is being done while the start takes a moment. */
  readonly say: (line: string) => void;
  /** Builds the web app's server; absent where only the API is wanted. */
  readonly createPages?: () => Promise<Pages>;
}

export interface Wired {
  readonly app: App;
  /** Starts what works by itself; call it when the server listens. */
  start(): Promise<void>;
}

/** Builds the world from the settings, bottom up. Nothing listens and nothing works yet. */
export async function wire({ env, shutdown, say, createPages }: WiringOptions): Promise<Wired> {
  const { connectionString, database } = await openDatabase(env, shutdown, say);
  const scratch = await openScratchFolders(env.dataDir);
  const store = await createDiskStore(join(env.dataDir, 'objects'));
  const progress = createProgressMemory();
  const metrics = createMetrics();
  const paid = createPaidModels(env, scratch.work);
  const director = await createDirectorModel(env);
  const installationId = await getInstallationId(database);
  const bell = createCallBell();

  const pages = createPages && (await createPages());
  if (pages) shutdown.add('web app', () => pages.close());
  const readiness = {
    database: () => database.query('SELECT 1').then(() => true),
    storage: () => store.isWritable(),
    queue: async () => queue.isWorking(),
  };
  let worker: Worker | undefined;
  let sweeper: Sweeper | undefined;
  let replies: ReplyWriter | undefined;
  const enqueue: EdgeParts['enqueue'] = (transaction, hint) => queue.enqueue(transaction, hint);
  const parts: EdgeParts = {
    database,
    store,
    enqueue,
    ownerId: localOwnerId,
    shortSide: env.shortSide,
    uploadFolder: scratch.uploads,
    isOriginAllowed: createOriginCheck({ ...env, machineName: hostname() }),
    takeCommand: createCommandLimit(),
    metrics,
    progress,
    paid,
    thinking: director && { director, wake: () => replies?.wake() },
    webhooks: env.replicate?.webhooks && { secret: env.replicate.webhooks.secret, installationId },
    readiness,
    pages,
  };
  const app = await createApp(parts, {
    logger: { level: env.logLevel },
    servesApi: env.role !== 'worker',
    allowedOrigins: env.allowedOrigins,
  });
  shutdown.add('http', () => app.close());
  const { log } = app;

  const queue = createQueue({ connectionString, log });
  shutdown.add('queue', () => queue.stop());
  const sockets = env.role === 'worker' ? undefined : createSockets(app, parts);
  if (sockets) shutdown.add('sockets', () => sockets.close());
  const streams = createLiveStreams({
    connectionString,
    database,
    sockets,
    progress,
    onCancel: (regenerationId) => worker?.noticeCancel(regenerationId),
    onCall: (callId) => bell.ring(callId),
    log,
  });
  shutdown.add('streams', () => streams.close());

  const signals = createSignalCoalescer((signal) => {
    publishSignal(database, signal).catch((error: unknown) => log.debug({ err: error }, 'a signal was not sent'));
  });
  shutdown.add('signals', () => signals.close());
  if (env.role !== 'worker') {
    const writer = createReplyWriter({
      ...{ parts, log },
      onReply: ({ jobId, messageId }, text) => signals.push({ v: 1, job: jobId, type: 'reply-delta', messageId, text }),
    });
    replies = writer;
    shutdown.add('replies', () => writer.stop());
  }
  if (env.role !== 'edge') {
    ({ worker, sweeper } = wireWorker({
      ...{ env, database, store, paid, director, installationId, bell, queue, log },
      workFolder: scratch.work,
      onSignal: (signal) => signals.push(signal),
    }));
    if (sweeper) shutdown.add('sweeper', async () => sweeper?.stop());
    shutdown.add('worker', async () => worker?.stop());
  }

  return {
    app,
    async start() {
      await queue.start();
      await streams.start();
      if (env.makesSample && env.role === 'all') await makeFirstSample(parts);
      replies?.start();
      await worker?.start();
      sweeper?.start();
    },
  };
}

/** So that a first look finds a video to try things on. */
async function makeFirstSample(parts: EdgeParts): Promise<void> {
  const { jobs } = await listJobs(parts.database, { ownerId: parts.ownerId, limit: 1 });
  if (jobs.length === 0) await createSampleJob(parts, { key: 'first-start' });
}
