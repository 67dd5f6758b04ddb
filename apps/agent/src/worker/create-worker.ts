import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { expireOffers, listWaitingJobs, reapExpired, takeNext } from '@retake/regeneration';
import { clearDeletedJobs } from './clear-deleted-jobs.ts';
import type { Queue } from './queue.ts';
import { type LiveRun, startRun } from './run-regeneration.ts';
import { RunStopped } from './run-stopped.ts';
import type { WorkerParts } from './worker-parts.ts';

interface WorkerOptions {
  /** Runs at a time in this process. Default 2. */
  readonly concurrency?: number;
  /** How often to look for work that no hint came for. Default 2 s. */
  readonly pollIntervalMs?: number;
  /** How often to look for leases and offers that have run out. Default 5 s: with the lease of 30 s, a dead worker is replaced within 35 s. */
  readonly reapIntervalMs?: number;
  /** How often to look for files of deleted jobs. Default 10 min, and at the start. */
  readonly clearIntervalMs?: number;
}

export interface Worker {
  start(): Promise<void>;
  /** Stops the runs, hands them over, and waits for that. */
  stop(): Promise<void>;
  /** Somebody wants a running change stopped: look now, not at the next heartbeat. The payload of `retake_cancels`. */
  noticeCancel(regenerationId: string): void;
}

/**
 * Takes what waits, job by job: hints come through the queue, and a poller finds what no hint came for, so that work is
 * done while the queue is down. After each change whoever has waited longest comes next, so that a job with a long line
 * does not keep a worker to itself.
 */
export function createWorker(parts: WorkerParts, queue: Queue, options: WorkerOptions = {}): Worker {
  const { concurrency = 2, pollIntervalMs = 2_000, reapIntervalMs = 5_000, clearIntervalMs = 600_000 } = options;
  const owner = `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`;
  const jobs = new Map<string, Promise<void>>();
  const runs = new Set<LiveRun>();
  const timers: NodeJS.Timeout[] = [];
  let isStopping = false;
  let cleared = Promise.resolve();

  async function serve(jobId: string): Promise<void> {
    const run = await takeNext(parts.database, {
      jobId,
      owner,
      ...(parts.leaseTtlMs === undefined ? {} : { ttlMs: parts.leaseTtlMs }),
    });
    if (run === undefined) return;
    const live = startRun(parts, run);
    runs.add(live);
    // A stop may have come between taking and starting.
    if (isStopping) live.controller.abort(new RunStopped('shutdown'));
    await live.ended;
    runs.delete(live);
  }

  /** Serves a job unless that happens already or there is no room; then the poller finds it later. */
  function accept(jobId: string): Promise<void> {
    if (isStopping || jobs.has(jobId) || jobs.size >= concurrency) return Promise.resolve();
    const served = serve(jobId)
      // One that cannot be served is left to the next regular look, or it would be looked at without a pause.
      .then(
        () => true,
        (error: unknown) => {
          parts.log.warn({ err: error, jobId }, 'a job could not be served now');
          return false;
        },
      )
      .then((isServed) => {
        jobs.delete(jobId);
        if (isServed) void poll();
      });
    jobs.set(jobId, served);
    return served;
  }

  async function poll(): Promise<void> {
    if (isStopping || jobs.size >= concurrency) return;
    try {
      for (const jobId of await listWaitingJobs(parts.database)) void accept(jobId);
    } catch (error) {
      parts.log.warn({ err: error }, 'the poller got no answer from the database');
    }
  }

  async function reap(): Promise<void> {
    try {
      const reaped = await reapExpired(parts.database, { enqueue: queue.enqueue });
      for (const { jobId, outcome } of reaped) parts.log.warn({ jobId, outcome }, 'a lease ran out');
      // Whoever frees a run has looked for it: it does not wait for the queue, nor for the next regular look.
      if (reaped.length > 0) await poll();
      await expireOffers(parts.database);
    } catch (error) {
      parts.log.warn({ err: error }, 'the reaper got no answer from the database');
    }
  }

  async function clear(): Promise<void> {
    try {
      await clearDeletedJobs(parts);
    } catch (error) {
      parts.log.warn({ err: error }, 'nobody could be asked for deleted jobs');
    }
  }

  return {
    async start() {
      await reap();
      await queue.consume(accept, concurrency);
      timers.push(
        setInterval(() => void poll(), pollIntervalMs),
        setInterval(() => void reap(), reapIntervalMs),
        setInterval(() => {
          cleared = cleared.then(clear);
        }, clearIntervalMs),
      );
      await poll();
      cleared = clear();
    },
    async stop() {
      isStopping = true;
      for (const timer of timers) clearInterval(timer);
      for (const { controller } of runs) controller.abort(new RunStopped('shutdown'));
      await Promise.all([...jobs.values(), cleared]);
    },
    noticeCancel(regenerationId) {
      for (const live of runs) if (live.regenerationId === regenerationId) void live.lease.lookNow();
    },
  };
}
