import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

export interface TestDatabase {
  readonly connectionString: string;
  /**
   * Removes the database.
   *
   * @throws Error naming the connections that a test has left open.
   */
  close(): Promise<void>;
}

export interface TestServer {
  /** A database of its own with the schema in it: a copy of a template, about 30 ms. */
  createDatabase(): Promise<TestDatabase>;
}

/** The database that every other one of a test server is a copy of. */
export const template = 'retake_template';

/** Makes databases on a Postgres that runs and has the template. */
export function openTestServer(connectionString: string): TestServer {
  const run = (sql: string) => runOn(connectionString, sql);
  return {
    async createDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return {
        connectionString: toUrl(connectionString, name),
        async close() {
          const open = await listLasting(() =>
            run(
              `SELECT application_name, state, left(query, 80) AS query FROM pg_stat_activity WHERE datname = '${name}'`,
            ),
          );
          await run(`DROP DATABASE ${name} WITH (FORCE)`);
          if (open.length > 0) throw new Error(`Connections were left open: ${JSON.stringify(open)}`);
        },
      };
    },
  };
}

/** A closed connection stays listed until its server process has noticed, which takes a moment on a busy machine. */
async function listLasting(list: () => Promise<unknown[]>): Promise<unknown[]> {
  const deadline = performance.now() + 2_000;
  for (;;) {
    const open = await list();
    if (open.length === 0 || performance.now() > deadline) return open;
    await wait(20);
  }
}

export function toUrl(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

export async function runOn(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString, application_name: 'retake-test-server' });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows;
  } finally {
    await client.end();
  }
}
