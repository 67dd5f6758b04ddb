import type { TestServer } from '@retake/testkit';
import { type ChaosWorld, createChaosWorld } from './chaos-world.ts';
import type { ChaosWorker } from './start-chaos-worker.ts';

/** Each strike takes a lease in which nobody works, and some the seconds after which Postgres ends a transaction that nobody goes on with. */
const worldsAtOnce = 5;

/**
 * Strikes workers at all points, in worlds beside each other; in each world one worker follows on the other.
 *
 * @param strike gives the worker that is there afterwards
 */
export async function atEvery(
  server: TestServer,
  labels: readonly string[],
  strike: (world: ChaosWorld, worker: ChaosWorker, label: string) => Promise<ChaosWorker>,
): Promise<void> {
  const left = [...labels];
  const strikeOn = async (world: ChaosWorld) => {
    let worker = world.startWorker();
    for (let label = left.shift(); label !== undefined; label = left.shift()) {
      await worker.ready;
      worker = await strike(world, worker, label);
    }
  };
  await Promise.all(Array.from({ length: worldsAtOnce }, () => inWorld(server, strikeOn)));
}

export async function inWorld(server: TestServer, use: (world: ChaosWorld) => Promise<void>): Promise<void> {
  const world = await createChaosWorld(server);
  await use(world).finally(() => world.close());
}
