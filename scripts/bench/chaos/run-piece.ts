import { setTimeout as wait } from 'node:timers/promises';
import { createPool } from '@retake/db';
import { type ChaosWorld, createChaosWorld } from '../../../apps/agent/src/worker/testing/chaos/chaos-world.ts';
import { openShop } from '../../../apps/agent/src/worker/testing/chaos/open-shop.ts';
import type { WorkerLogLine } from '../../../apps/agent/src/worker/testing/chaos/start-chaos-worker.ts';
import type { RestartableServer } from '../../../apps/agent/src/worker/testing/chaos/start-restartable-server.ts';
import { whenAnswered } from '../../../apps/agent/src/worker/testing/chaos/when-answered.ts';
import { createCommandLog } from './acknowledged.ts';
import { checkFiles } from './check-files.ts';
import { checkHistory } from './check-history.ts';
import { checkMoney } from './check-money.ts';
import { driveJob } from './drive-job.ts';
import { countTrials, createFaultLog } from './fault-log.ts';
import type { PieceResult } from './piece-result.ts';
import { createRandom, type Random } from './random.ts';
import { readRecoveries } from './recovery.ts';
import { createUpTimes } from './up-times.ts';
import { waitForRest } from './wait-for-rest.ts';
import { runSlot } from './worker-slot.ts';

interface PieceOptions {
  readonly seed: number;
  readonly trials: number;
  readonly jobs: number;
  readonly workers: number;
  /** Whether changes are bought too, at a stand-in that fails. */
  readonly buys: boolean;
  /** How often Postgres is stopped and started again; never when absent. */
  readonly restartEverySeconds?: number | undefined;
}

const clips = 3;

/** One database, one folder, several jobs and workers: commands and faults at random, then the history is checked. */
export async function runPiece(server: RestartableServer, options: PieceOptions): Promise<PieceResult> {
  const startedMs = performance.now();
  const shop = options.buys ? await openShop() : undefined;
  const world = await createChaosWorld(server, shop?.shop);
  await shop?.serve(world);
  const admin = createPool({ connectionString: world.connectionString, maximum: 1, applicationName: 'chaos' });
  const random = createRandom(options.seed);
  const commands = createCommandLog();
  const faults = createFaultLog();
  const errors: WorkerLogLine[] = [];
  const labels = new Set<string>();
  const upTimes = createUpTimes();
  const settled = Promise.withResolvers<void>();
  const jobsReady = Promise.withResolvers<void>();
  let begun = 0;
  let striking = options.workers;
  let hasEnded = false;
  const isOver = () => hasEnded || striking === 0;
  let restarts = Promise.resolve(0);
  try {
    const slots = Array.from({ length: options.workers }, () =>
      runSlot({
        ...{ world, labels, errors, upTimes, log: faults, random: fork(random), whenAnswered },
        ...{ jobsReady: jobsReady.promise, settled: settled.promise },
        begin: () => ++begun <= options.trials,
        onLastStrike: () => {
          striking -= 1;
        },
        addProviderFault: shop && ((fault) => shop.standIn.addFault(fault)),
        terminateConnections: () => terminateConnections(admin, random),
      }),
    );
    const watched = Promise.all(slots);
    const keys = await Promise.all(
      Array.from({ length: options.jobs }, () => whenAnswered(() => world.createJob(clips))),
    );
    await Promise.all(keys.map((key) => world.until(key, ({ status }) => status === 'completed', 60_000)));
    jobsReady.resolve();
    restarts = restartUntil(isOver, server, options.restartEverySeconds);
    const drives = keys.map((key) =>
      driveJob({ ...{ world, key, clips, isOver, log: commands, buys: options.buys }, random: fork(random) }),
    );
    await Promise.race([Promise.all(drives), watched]);
    const restartsOfPostgres = await restarts;
    const unrest = await waitForRest(world);
    shop?.standIn.clearFaults();
    const money = shop && (await whenAnswered(() => checkMoney(world.database, shop)));
    settled.resolve();
    await watched;
    const history = await checkHistory(world.database, commands);
    const files = await checkFiles(world.database, world.store, !options.buys);
    return {
      ...{ seed: options.seed, trials: countTrials(faults), kinds: faults.counts, labels: faults.labels.size },
      acknowledged: commands.acknowledged.length,
      ...{ refused: commands.refused, repeated: commands.repeated, unanswered: commands.unanswered },
      ...{
        lost: history.lost,
        duplicates: history.duplicates,
        stuck: [...history.stuck, ...unrest],
        broken: history.broken,
      },
      ...{ files: files.problems, filesChecked: files.checked },
      ends: await countEnds(world),
      ...{ money, restartsOfPostgres },
      errors: errors.map(({ message, error }) => `${message}: ${error.split('\n')[0]}`),
      recoveries: await readRecoveries(world.database, faults.struck, upTimes),
      seconds: (performance.now() - startedMs) / 1000,
    };
  } finally {
    hasEnded = true;
    settled.resolve();
    // A server that is just being started again cannot be stopped.
    await restarts.catch(() => undefined);
    await admin.end();
    await shop?.close();
    await world.close();
  }
}

async function restartUntil(isOver: () => boolean, server: RestartableServer, everySeconds?: number): Promise<number> {
  let restarts = 0;
  while (everySeconds !== undefined && !isOver()) {
    await wait(everySeconds * 1000);
    await server.restart();
    restarts += 1;
  }
  return restarts;
}

const fork = (random: Random): Random => createRandom(random.between(0, 2 ** 32));

/** A change that is retried ends more than once; each end counts. */
async function countEnds({ database }: ChaosWorld): Promise<Record<string, number>> {
  const answer = await database.query<{ type: string; count: number }>(
    `SELECT type, count(*)::int AS count FROM job_events
     WHERE type IN ('regeneration-ended', 'regeneration-failed', 'regeneration-cancelled') GROUP BY type ORDER BY type`,
  );
  return Object.fromEntries(answer.rows.map(({ type, count }) => [type.replace('regeneration-', ''), count]));
}

async function terminateConnections(admin: ReturnType<typeof createPool>, random: Random): Promise<void> {
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND (pid + $1) % 2 = 0`,
    [random.between(0, 2)],
  );
}
