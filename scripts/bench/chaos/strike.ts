import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '@retake/testkit';
import type { ChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import type { PostgresProxy } from '../../../apps/agent/src/worker/testing/chaos/postgres-proxy.ts';
import type { ChaosWorker, Stand } from '../../../apps/agent/src/worker/testing/chaos/start-chaos-worker.ts';
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

export interface Strikes {
  readonly world: ChaosWorld;
  readonly random: Random;
  readonly log: FaultLog;
  /** Labels that any worker of the piece has reached so far. */
  readonly labels: Set<string>;
  /** Ends about half of the database's connections, whoever has them. */
  readonly terminateConnections: () => Promise<void>;
  /** Absent where nothing is bought. */
  readonly addProviderFault?: ((fault: Fault) => void) | undefined;
  /** Asks again until the database answers. */
  readonly whenAnswered: <Answer>(ask: () => Promise<Answer>) => Promise<Answer>;
}

/** A worker that is struck, and when it can work. */
export interface Target {
  readonly worker: ChaosWorker;
  readonly proxy: PostgresProxy;
  goDown(): void;
  comeUp(): void;
}

/** Waits until the worker stands at a random point, or for a random time. */
async function approach({ random, labels }: Strikes, worker: ChaosWorker): Promise<Stand | undefined> {
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

/** One fault of a random kind, at a random point or time. */
export async function strike(strikes: Strikes, target: Target): Promise<void> {
  const { worker, proxy } = target;
  const { world, random, log } = strikes;
  const kind = random.weighted(strikes.addProviderFault === undefined ? weights : weightsWithProvider);
  if (kind === 'provider') {
    strikes.addProviderFault!(random.pick(providerFaults));
    log.counts.provider += 1;
    await wait(random.between(50, 200));
    return;
  }
  const stand = await approach(strikes, worker);
  const ttlMs = world.leaseTtlMs;
  const atMs = Date.now();
  const note = (quietMs: number) =>
    strikes.whenAnswered(() => noteStruck(world.database, log, { kind, processId: worker.id, atMs, quietMs }));
  log.counts[kind] += 1;
  if (stand !== undefined) log.labels.set(stand.label, (log.labels.get(stand.label) ?? 0) + 1);
  switch (kind) {
    case 'kill':
      target.goDown();
      await worker.kill();
      return note(Date.now());
    case 'pause':
      target.goDown();
      worker.pause();
      await note(Date.now());
      await wait(ttlMs * (0.5 + 2 * random.next()));
      worker.resume();
      target.comeUp();
      break;
    case 'freeze':
      target.goDown();
      proxy.freeze();
      await note(Date.now());
      stand?.release();
      await wait(ttlMs * (0.5 + 2 * random.next()));
      proxy.thaw();
      target.comeUp();
      return;
    case 'cut':
      proxy.cut();
      break;
    case 'terminate':
      await strikes.whenAnswered(() => strikes.terminateConnections());
      break;
    case 'stop':
      target.goDown();
      stand?.release();
      await worker.stop();
      return;
    case 'queue-off':
      worker.stopQueue();
      break;
  }
  stand?.release();
}
