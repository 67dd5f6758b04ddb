import { type PostgresProxy, startPostgresProxy } from '../../../apps/agent/src/worker/testing/chaos/postgres-proxy.ts';
import type { ChaosWorker, WorkerLogLine } from '../../../apps/agent/src/worker/testing/chaos/start-chaos-worker.ts';
import { type Strikes, strike, type Target } from './strike.ts';
import type { UpTimes } from './up-times.ts';

interface Slot extends Strikes {
  readonly errors: WorkerLogLine[];
  readonly upTimes: UpTimes;
  /** The jobs have their clips: from then on there is something to strike. */
  readonly jobsReady: Promise<unknown>;
  /** Gives leave for one more trial; false when there are enough. */
  readonly begin: () => boolean;
  /** Told when this slot has nothing more to strike. */
  readonly onLastStrike: () => void;
  /** All jobs have come to rest after the last trial. */
  readonly settled: Promise<void>;
}

/** Keeps one worker process running and strikes it, again and again; leaves it alive and well. */
export async function runSlot(slot: Slot): Promise<void> {
  const proxy = await startPostgresProxy(slot.world.connectionString);
  const start = () => slot.world.startWorker({ connectionString: proxy.connectionString });
  let worker = start();
  try {
    let target = await whenReady(slot, worker, proxy);
    await slot.jobsReady;
    while (slot.begin()) {
      await strike(slot, target);
      for (const label of worker.labels) slot.labels.add(label);
      if (!worker.isAlive()) {
        slot.errors.push(...worker.log.filter(({ level }) => level === 'error'));
        worker = start();
        target = await whenReady(slot, worker, proxy);
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

async function whenReady({ upTimes }: Slot, worker: ChaosWorker, proxy: PostgresProxy): Promise<Target> {
  await worker.ready;
  let goDown = upTimes.begin();
  void worker.ended.then(() => goDown());
  return {
    worker,
    proxy,
    goDown: () => goDown(),
    comeUp() {
      goDown = upTimes.begin();
    },
  };
}
