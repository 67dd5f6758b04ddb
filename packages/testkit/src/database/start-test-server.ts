import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { stopIfOrphaned } from './stop-if-orphaned.ts';

interface TestServerParts {
  /** Starts Postgres in a folder; `startEmbeddedPostgres` of the database package fits. */
  readonly boot: (options: {
    dataDir: string;
    settings: Readonly<Record<string, string>>;
  }) => Promise<{ connectionString: string; stop(): Promise<void> }>;
  /** Brings an empty database to the schema that the tests want. */
  readonly migrate: (connectionString: string) => Promise<unknown>;
}

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
  stop(): Promise<void>;
}

const template = 'retake_template';

/** Nothing here outlives the test, so nothing has to reach the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** A real Postgres in a temporary folder, migrated once. */
export async function startTestServer({ boot, migrate }: TestServerParts): Promise<TestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'retake-test-database-'));
  // Postgres runs as another user when the tests run as root, and has to get there.
  await chmod(dataDir, 0o755);
  const server = await boot({ dataDir, settings });
  const run = (sql: string) => runOn(server.connectionString, sql);
  const [{ pid }] = (await run("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid")) as [
    { pid: number },
  ];
  const callOff = stopIfOrphaned(pid, dataDir);
  await run(`CREATE DATABASE ${template}`);
  await migrate(toUrl(server.connectionString, template));
  return {
    async createDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      await run(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return {
        connectionString: toUrl(server.connectionString, name),
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
    async stop() {
      callOff();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
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

function toUrl(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}

async function runOn(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString, application_name: 'retake-test-server' });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows;
  } finally {
    await client.end();
  }
}
