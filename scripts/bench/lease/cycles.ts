import type { Database, Transaction } from '@retake/db';
import { failRegeneration, heartbeat, takeNext } from '@retake/regeneration';

/** Runs one full cycle of a lease on a job: acquire, heartbeat, finish. Answers how long acquiring took. */
export type Cycle = (jobId: string) => Promise<{ readonly acquireMs: number }>;

const failure = { code: 'GENERATION_FAILED', message: 'Bench.', retryable: true } as const;

/** As a worker does it. */
export function createCycle(database: Database): Cycle {
  return async (jobId) => {
    const startedAt = performance.now();
    const run = await takeNext(database, { jobId, owner: 'bench' });
    const acquireMs = performance.now() - startedAt;
    if (run === undefined) throw new Error('A job has run out of changes.');
    const { held } = await heartbeat(database, run.lease);
    if (!held || !(await failRegeneration(database, run.lease, failure))) throw new Error('A lease was lost.');
    return { acquireMs };
  };
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The statements that the database gets during one cycle, BEGIN and COMMIT among them, with where acquiring ends. */
async function recordCycle(database: Database, jobId: string) {
  const statements: Statement[] = [];
  const watched = new Map<Transaction, Transaction['query']>();
  const watch = (client: Transaction) => {
    if (watched.has(client)) return;
    const query = client.query;
    watched.set(client, query);
    Object.assign(client, {
      query: (text: unknown, values?: unknown, ...rest: unknown[]) => {
        if (typeof text === 'string') statements.push({ text, values: Array.isArray(values) ? values : [] });
        return Reflect.apply(query, client, [text, values, ...rest]);
      },
    });
  };
  database.on('acquire', watch);
  const run = (await takeNext(database, { jobId, owner: 'bench' }))!;
  const acquiring = statements.length;
  await heartbeat(database, run.lease);
  await failRegeneration(database, run.lease, failure);
  database.off('acquire', watch);
  for (const [client, query] of watched) Object.assign(client, { query });
  return { statements, acquiring, lease: run.lease };
}

/**
 * The bare alternative: the very statements of such a cycle on a connection of its own, with other ids, and nothing
 * between them: no pool, no checks of states, no translation of errors.
 */
export async function createBareCycles(database: Database, jobId: string) {
  const { statements, acquiring, lease } = await recordCycle(database, jobId);
  return async (): Promise<{ cycle: Cycle; release: () => void }> => {
    const client = await database.connect();
    const cycle: Cycle = async (ownJobId) => {
      const startedAt = performance.now();
      let acquireMs = 0;
      const own = { runId: '', epoch: 0 };
      for (const [index, { text, values }] of statements.entries()) {
        const replaced = values.map((value) => {
          if (typeof value === 'string' && value.includes(lease.regenerationId)) {
            return value.replace(lease.regenerationId, own.runId);
          }
          return value === lease.jobId ? ownJobId : value === lease.epoch ? own.epoch : value;
        });
        const answer = await client.query(text, replaced);
        if (/^\s*UPDATE regenerations SET status = 'running'/.test(text)) own.runId = answer.rows[0].id;
        if (answer.rows?.[0]?.lease_epoch !== undefined && index < acquiring) own.epoch = answer.rows[0].lease_epoch;
        if (index + 1 === acquiring) acquireMs = performance.now() - startedAt;
      }
      return { acquireMs };
    };
    return { cycle, release: () => client.release() };
  };
}
