import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '@retake/testkit';
import type { ChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import { type PostgresProxy, startPostgresProxy } from '../../../apps/agent/src/worker/testing/chaos/postgres-proxy.ts';
import type {
  ChaosWorker,
  Stand,
  WorkerLogLine,
} from '../../../apps/agent/src/worker/testing/chaos/start-chaos-worker.ts';
import { type FaultKind, type FaultLog, noteStruck } from './fault-log.ts';
import type { Random } from './random.ts';

/** Mostly kills: they are what the figures are about. */
const weights: Readonly<Record<FaultKind, number>> = {
  kill: 70,
  pause: 10,
  freeze: 5,
  cut: 4,
  terminate: 4,
  stop: 5,
  'queue-off': 2,
  provider: 0,
};
const weightsWithProvider = { ...weights, provider: 40 };

/** What the provider does wrong, besides doing it at a bad moment. */
const providerFaults: readonly Fault[] = [
  ...(['lose-answer', 'lose-request', 'answer-broken', 'error-after-create', 'error-before-create'] as const),
  ...(['moderation', 'failure', 'output-expired', 'output-unavailable', 'truncated', 'longer', 'shorter'] as const),
  ...(['webhook-twice', 'webhook-reordered', 'webhook-never', 'webhook-before-answer', 'read-error'] as const),
]
  .map((kind): Fault => ({ kind }))
  .concat(
    { kind: 'too-many-requests', retryAfterSeconds: 1 },
    { kind: 'slow', delayMs: 2_000 },
    { kind: 'answer-late', delayMs: 2_500 },
    { kind: 'create-late', delayMs: 2_500 },
  );

interface Slot {
  readonly world: ChaosWorld;
  readonly random: Random;
  readonly log: FaultLog;
  /** Labels that any worker of the piece has reached so far. */
  readonly labels: Set<string>;
  readonly errors: WorkerLogLine[];
  /** The jobs have their clips: from then on there is something to strike. */
  readonly jobsReady: Promise<unknown>;
  /** Gives leave for one more trial; false when there are enough. */
  readonly begin: () => boolean;
  /** Told when this slot has nothing more to strike. */
  readonly onLastStrike: () => void;
  /** All jobs have come to rest after the last trial. */
  readonly settled: Promise<void>;
  /** Ends about half of the database's connections, whoever has them. */
  readonly terminateConnections: () => Promise<void>;
  /** Absent where nothing is bought. */
  readonly addProviderFault?: ((fault: Fault) => void) | undefined;
  /** Asks again until the database answers. */
  readonly whenAnswered: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;
}

/** Keeps one worker process running and strikes it, again and again; leaves it alive and well. */
export async function runSlot(slot: Slot): Promise<void> {
  const proxy = await startPostgresProxy(slot.world.connectionString);
  const start = () => slot.world.startWorker({ connectionString: proxy.connectionString });
  let worker = start();
  try {
    await worker.ready;
    await slot.jobsReady;
    while (slot.begin()) {
      await strike(slot, worker, proxy);
      for (const label of worker.labels) slot.labels.add(label);
      if (!worker.isAlive()) {
        slot.errors.push(...worker.log.filter(({ level }) => level === 'error'));
        worker = start();
        await worker.ready;
      }
    }
    slot.onLastStrike();
    await slot.settled;
  } finally {
    slot.errors.push(...worker.log.filter(({ level }) => level === 'error'));
    if (worker.isAlive()) await worker.stop();
    await proxy.close();
  }
}

/** Waits until the worker stands at a random point, or for a random time. */
async function approach({ random, labels }: Slot, worker: ChaosWorker): Promise<Stand | undefined> {
  if (labels.size === 0 || random.next() < 0.25) {
    await wait(random.between(0, 300));
    return undefined;
  }
  const wanted = random.pick([...labels]);
  const patience = new AbortController();
  const stand = await Promise.race([
    worker.standAt((label) => label === wanted),
    wait(700, undefined, { signal: patience.signal }).catch(() => undefined),
  ]);
  patience.abort();
  worker.disarm();
  return stand;
}

async function strike(slot: Slot, worker: ChaosWorker, proxy: PostgresProxy): Promise<void> {
  const { world, random, log } = slot;
  const kind = random.weighted(slot.addProviderFault === undefined ? weights : weightsWithProvider);
  if (kind === 'provider') {
    slot.addProviderFault!(random.pick(providerFaults));
    log.counts.provider += 1;
    await wait(random.between(50, 200));
    return;
  }
  const stand = await approach(slot, worker);
  const ttlMs = world.leaseTtlMs;
  const note = (atMs: number) =>
    slot.whenAnswered(() => noteStruck(world.database, log, { kind, processId: worker.id, atMs }));
  const atMs = Date.now();
  log.counts[kind] += 1;
  if (stand !== undefined) log.labels.set(stand.label, (log.labels.get(stand.label) ?? 0) + 1);
  switch (kind) {
    case 'kill':
      await worker.kill();
      return note(atMs);
    case 'pause':
      worker.pause();
      await note(atMs);
      await wait(ttlMs * (0.5 + 2 * random.next()));
      worker.resume();
      break;
    case 'freeze':
      proxy.freeze();
      await note(atMs);
      stand?.release();
      await wait(ttlMs * (0.5 + 2 * random.next()));
      proxy.thaw();
      return;
    case 'cut':
      proxy.cut();
      break;
    case 'terminate':
      await slot.whenAnswered(() => slot.terminateConnections());
      break;
    case 'stop':
      stand?.release();
      await worker.stop();
      return;
    case 'queue-off':
      worker.stopQueue();
      break;
  }
  stand?.release();
}
