import { join } from 'node:path';
import { agentRole, createPool, type Database, migrate, startEmbeddedPostgres } from '@retake/db';
import type { Env } from './env.ts';
import type { Shutdown } from './shutdown.ts';

const migrationsFolder = join(import.meta.dirname, '../../../supabase/migrations');

/** The database of the settings, or the built-in one, started; brought up to date. */
export async function openDatabase(
  env: Env,
  shutdown: Shutdown,
  say: (line: string) => void,
): Promise<{ connectionString: string; database: Database }> {
  let connectionString = env.databaseUrl;
  if (connectionString === undefined) {
    const postgres = await startEmbeddedPostgres({ dataDir: env.dataDir, log: say });
    shutdown.add('postgres', () => postgres.stop());
    connectionString = postgres.connectionString;
  }
  const owner = createPool({ connectionString, maximum: 1, applicationName: 'retake-migrations' });
  try {
    const applied = await migrate(owner, migrationsFolder);
    if (applied.length > 0) say(`Brought the database up to date (${applied.length} migrations).`);
  } finally {
    await owner.end();
  }
  const database = createPool({ connectionString, role: agentRole });
  shutdown.add('database', () => database.end());
  return { connectionString, database };
}
