import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { agentRole, createPool, type Database, migrate, startEmbeddedPostgres } from '@retake/db';
import { createBareCycles, createCycle } from './lease/cycles.ts';
import { makeJobs } from './lease/make-jobs.ts';
import { measureCommits } from './lease/measure-commits.ts';
import { measureCycles, type Pace } from './lease/measure-cycles.ts';
import { runWithUsage } from './run-with-usage.ts';

const usage = `Measures full cycles of a lease (acquire, heartbeat, finish) against the bare statements of the same cycle.

  npm run -s bench:lease [-- --seconds 2 --rounds 3 --workers 8]`;

/** More jobs than workers, so that a worker waits for no other one; more changes than any machine gets through. */
const jobsPerWorker = 8;
const cyclesPerSecondAtMost = 3_000;

function parseCommand() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '3' },
      workers: { type: 'string', default: '8' },
    },
  });
  const [seconds, rounds, workers] = [Number(values.seconds), Number(values.rounds), Number(values.workers)];
  const isCount = (value: number, most: number) => Number.isSafeInteger(value) && value >= 1 && value <= most;
  if (!isCount(seconds, 60) || !isCount(rounds, 20) || !isCount(workers, 32)) {
    throw new TypeError('--seconds takes 1 to 60, --rounds 1 to 20, --workers 1 to 32.');
  }
  return { seconds, rounds, workers };
}

const toMedian = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

function print(name: string, paces: readonly Pace[]): number {
  const median = (pick: (pace: Pace) => number) => toMedian(paces.map(pick));
  const perSecond = median(({ cyclesPerSecond }) => cyclesPerSecond);
  const total = paces.reduce((sum, { cycles }) => sum + cycles, 0);
  console.log(
    `${name.padEnd(36)} ${perSecond.toFixed(0).padStart(8)} ${median(({ acquireP50Ms }) => acquireP50Ms)
      .toFixed(1)
      .padStart(8)} ${median(({ acquireP99Ms }) => acquireP99Ms)
      .toFixed(1)
      .padStart(8)} ${String(total).padStart(8)}`,
  );
  return perSecond;
}

async function measure(connectionString: string, { seconds, rounds, workers }: ReturnType<typeof parseCommand>) {
  const database = createPool({ connectionString, role: agentRole, maximum: workers + 1 });
  try {
    const jobs = jobsPerWorker * workers;
    const changes = Math.ceil((cyclesPerSecondAtMost * seconds * rounds * 2) / jobs) + 2;
    const jobIds = await makeJobs(database, { jobs, changes });
    const createBare = await createBareCycles(database, jobIds[0]!);
    const bare: Pace[] = [];
    const ours: Pace[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const connections = await Promise.all(Array.from({ length: workers }, createBare));
      bare.push(
        await measureCycles(
          connections.map(({ cycle }) => cycle),
          jobIds,
          seconds,
        ),
      );
      for (const { release } of connections) release();
      ours.push(
        await measureCycles(
          Array.from({ length: workers }, () => createCycle(database)),
          jobIds,
          seconds,
        ),
      );
    }
    console.log(`${workers} workers at once`.padEnd(36), 'cycles/s  p50 ms   p99 ms        n');
    const limit = print('bare statements, own connections', bare);
    const reached = print('takeNext, heartbeat, failRegeneration', ours);
    console.log(`cycles ÷ bare: ${(reached / limit).toFixed(2)}`);
  } finally {
    await database.end();
  }
}

/** As the owner of the database: a table that nothing else uses is made for it. */
async function measureDisk(owner: Database, { seconds, workers }: ReturnType<typeof parseCommand>) {
  for (const notifies of [false, true]) {
    const commits = await measureCommits(owner, { seconds, workers, notifies });
    console.log(`bare commits${notifies ? ' that notify' : ''}, ${workers} at once: ${commits.toFixed(0)} a second`);
  }
}

async function run() {
  const command = parseCommand();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' });
  console.log(`${cpus().length} × ${cpus()[0]!.model}, load ${loadavg()[0]!.toFixed(1)}, commit ${commit.trim()}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'retake-bench-lease-'));
  await chmod(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const owner = createPool({ connectionString: postgres.connectionString, maximum: command.workers });
  try {
    await migrate(owner, join(import.meta.dirname, '../../supabase/migrations'));
    for (const workers of new Set([1, command.workers])) {
      await measureDisk(owner, { ...command, workers });
      await measure(postgres.connectionString, { ...command, workers });
    }
  } finally {
    await owner.end();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await runWithUsage(run, usage);
