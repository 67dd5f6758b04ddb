import type { Queryable } from '@retake/db';
import type { Enqueue } from '@retake/regeneration';
import { type Db, PgBoss } from 'pg-boss';
import { createQueueDatabase, type QueueDatabase } from './queue-database.ts';
import type { WorkerLog } from './worker-parts.ts';

/** A migration makes the schema and gives it to the agent's role; pg-boss makes its tables in it. */
const schema = 'retake_queue';
const name = 'takeNextRegeneration';

/** Carries hints that a job has work. Transport only: nothing is lost when a hint is, and a hint permits nothing. */
export interface Queue {
  start(): Promise<void>;
  readonly enqueue: Enqueue;
  /** Hands each hint to one consumer of all processes; the promise it returns is the work. */
  consume(handle: (jobId: string) => Promise<void>, concurrency: number): Promise<void>;
  /** Whether hints can be sent and fetched; while not, the pollers carry on alone. */
  isWorking(): boolean;
  stop(): Promise<void>;
}

interface QueueOptions {
  readonly connectionString: string;
  readonly log: WorkerLog;
  /** Pause before another try to start. Default 5 s. */
  readonly retryMs?: number;
}

interface Hint {
  readonly jobId: string;
}

/**
 * The queue over pg-boss, with its own connections, as the agent's role. When it cannot start it tries again from time
 * to time: until then pollers find the work.
 */
export function createQueue({ connectionString, log, retryMs = 5_000 }: QueueOptions): Queue {
  let boss: PgBoss | undefined;
  let connections: QueueDatabase | undefined;
  let consumer: { readonly handle: (jobId: string) => Promise<void>; readonly concurrency: number } | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function open(): Promise<void> {
    const database = createQueueDatabase({ connectionString, log });
    const fresh = createBoss(database, log);
    try {
      await fresh.start();
      // Of the hints for one job only one waits at a time; the work it stands for is in the table of regenerations.
      await fresh.createQueue(name, { policy: 'short', notify: true, retryLimit: 0, expireInSeconds: 3_600 });
      if (consumer) await consumeWith(fresh, consumer);
      boss = fresh;
      connections = database;
    } catch (error) {
      log.error({ err: error }, 'the queue did not start: work is found by polling until it does');
      await fresh.stop({ graceful: false }).catch(() => undefined);
      await database.close();
      if (!isStopped) retry = setTimeout(() => void open(), retryMs).unref();
    }
  }

  return {
    start: open,
    async enqueue(transaction, { jobId }) {
      if (boss === undefined) return;
      // A hint that cannot be sent must not undo the change it is for: pollers find the work without it.
      await transaction.query('SAVEPOINT hint');
      try {
        await boss.send(name, { jobId }, { singletonKey: jobId, db: toBossDatabase(transaction) });
        await transaction.query('RELEASE SAVEPOINT hint');
      } catch (error) {
        await transaction.query('ROLLBACK TO SAVEPOINT hint');
        log.warn({ err: error, jobId }, 'a hint could not be sent');
      }
    },
    async consume(handle, concurrency) {
      consumer = { handle, concurrency };
      if (boss) await consumeWith(boss, consumer);
    },
    isWorking: () => boss !== undefined,
    async stop() {
      isStopped = true;
      clearTimeout(retry);
      const [opened, openConnections] = [boss, connections];
      boss = undefined;
      connections = undefined;
      await opened?.stop({ graceful: true, timeout: 5_000 });
      await openConnections?.close();
    },
  };
}

function createBoss(database: Db, log: WorkerLog): PgBoss {
  const boss = new PgBoss({ db: database, schema, createSchema: false, schedule: false, useListenNotify: true });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue reports an error'));
  return boss;
}

async function consumeWith(
  boss: PgBoss,
  { handle, concurrency }: { handle: (jobId: string) => Promise<void>; concurrency: number },
): Promise<void> {
  await boss.work<Hint>(
    name,
    { localConcurrency: concurrency, batchSize: 1, pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 10 },
    async (hints) => {
      for (const { data } of hints) await handle(data.jobId);
    },
  );
}

/** Lets pg-boss write in a transaction of ours. */
function toBossDatabase(transaction: Queryable) {
  return {
    async executeSql(text: string, values: unknown[] = []) {
      const { rows } = await transaction.query<Record<string, unknown>>(text, values);
      return { rows };
    },
  };
}
