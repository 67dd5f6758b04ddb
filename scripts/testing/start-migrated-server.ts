import { join } from 'node:path';
import { createPool, migrate, startEmbeddedPostgres } from '@retake/db';
import { type OwnTestServer, startTestServer } from '@retake/testkit';

const migrations = join(import.meta.dirname, '../../supabase/migrations');

/** A Postgres of one's own whose databases have the schema of this checkout. */
export function startMigratedServer(): Promise<OwnTestServer> {
  return startTestServer({
    boot: startEmbeddedPostgres,
    async migrate(connectionString) {
      const pool = createPool({ connectionString });
      await migrate(pool, migrations).finally(() => pool.end());
    },
  });
}
