import { join } from 'node:path';
import { createPool, type EmbeddedPostgres, migrate, startEmbeddedPostgres } from '@retake/db';
import { type OwnTestServer, startTestServer } from '@retake/testkit';

const migrations = join(import.meta.dirname, '../../../../../../supabase/migrations');

export interface RestartableServer extends OwnTestServer {
  restart(): Promise<void>;
}

/** A Postgres of its own that can go away and come back at the same port, with all that was committed. */
export async function startRestartableServer(): Promise<RestartableServer> {
  let start = (): Promise<EmbeddedPostgres> => Promise.reject(new Error('It has not been started yet.'));
  let running: EmbeddedPostgres | undefined;
  const server = await startTestServer({
    async boot(options) {
      start = () => startEmbeddedPostgres(options);
      running = await start();
      return { connectionString: running.connectionString, stop: async () => running?.stop() };
    },
    async migrate(connectionString) {
      const pool = createPool({ connectionString });
      await migrate(pool, migrations).finally(() => pool.end());
    },
  });
  return {
    ...server,
    async restart() {
      await running?.stop();
      running = await start();
    },
  };
}
