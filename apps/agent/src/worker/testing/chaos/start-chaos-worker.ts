import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ChaosSettings, FromWorker, ToWorker } from './chaos-settings.ts';

export type WorkerLogLine = Extract<FromWorker, { type: 'log' }>;

/** A worker that stands at a labelled point. */
export interface Stand {
  readonly label: string;
  /** Lets it go on. */
  release(): void;
}

export interface ChaosWorker {
  readonly id: number;
  readonly child: ChildProcess;
  /** It has started; rejects when it ends before that. */
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  /** Labels in the order in which they were reached. */
  readonly labels: readonly string[];
  readonly log: readonly WorkerLogLine[];
  /** When a composition was told to stop last, by `performance.now()` of this process. */
  readonly abortedAt: number | undefined;
  /** Holds the worker at the next label that fits; other labels are passed. */
  standAt(fits: (label: string) => boolean): Promise<Stand>;
  /** Holds it nowhere, not even where `standAt` waits for it. */
  disarm(): void;
  isAlive(): boolean;
  /** SIGKILL, and its end. */
  kill(): Promise<void>;
  /** SIGSTOP: nothing in it goes on, and nobody is told. */
  pause(): void;
  resume(): void;
  /** SIGTERM, and its end. */
  stop(): Promise<void>;
  stopQueue(): void;
}

const program = fileURLToPath(new URL('./run-chaos-worker.ts', import.meta.url));

/** Starts a worker process; see `run-chaos-worker.ts`. */
export function startChaosWorker(settings: ChaosSettings): ChaosWorker {
  const child = fork(program, [JSON.stringify(settings)], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'retake-chaos-compiled') },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const labels: string[] = [];
  const log: WorkerLogLine[] = [];
  let abortedAt: number | undefined;
  const ready = Promise.withResolvers<void>();
  let armed: { fits: (label: string) => boolean; reached: (stand: Stand) => void } | undefined;
  const tell = (message: ToWorker) => {
    if (child.connected) child.send(message, () => undefined);
  };
  child.on('message', (message: FromWorker) => {
    if (message.type === 'ready') return ready.resolve();
    if (message.type === 'aborted') {
      abortedAt = performance.now();
      return;
    }
    if (message.type === 'log') return void log.push(message);
    const { label, id } = message;
    labels.push(label);
    const release = () => tell({ type: 'go', id });
    if (armed === undefined || !armed.fits(label)) return release();
    const { reached } = armed;
    armed = undefined;
    reached({ label, release });
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    ready.reject(new Error(`The worker ended before it was ready: ${code ?? signal}.`));
  });
  ready.promise.catch(() => undefined);
  return {
    id: child.pid!,
    child,
    ready: ready.promise,
    ended,
    labels,
    log,
    get abortedAt() {
      return abortedAt;
    },
    standAt: (fits) =>
      new Promise((reached) => {
        armed = { fits, reached };
      }),
    disarm() {
      armed = undefined;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
    stopQueue: () => tell({ type: 'stop-queue' }),
  };
}
