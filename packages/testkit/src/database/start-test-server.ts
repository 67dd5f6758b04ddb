import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestServer, runOn, type TestServer, template, toUrl } from './open-test-server.ts';
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

/** A Postgres of whoever started it. */
export interface OwnTestServer extends TestServer {
  /** Of a superuser; `openTestServer` makes databases there from another process. */
  readonly connectionString: string;
  stop(): Promise<void>;
}

/** Nothing here outlives the test, so nothing has to reach the disk. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' };

/** A real Postgres in a temporary folder, migrated once. */
export async function startTestServer({ boot, migrate }: TestServerParts): Promise<OwnTestServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'retake-test-database-'));
  // Postgres runs as another user when the tests run as root, and has to get there.
  await chmod(dataDir, 0o755);
  const server = await boot({ dataDir, settings });
  const { connectionString } = server;
  const run = (sql: string) => runOn(connectionString, sql);
  const [{ pid }] = (await run("SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid")) as [
    { pid: number },
  ];
  const callOff = stopIfOrphaned(pid, dataDir);
  const stop = async () => {
    callOff();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await run(`CREATE DATABASE ${template}`);
    await migrate(toUrl(connectionString, template));
  } catch (error) {
    await stop();
    throw error;
  }
  return { ...openTestServer(connectionString), connectionString, stop };
}
