import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from './queryable.ts';
import { splitStatements } from './split-statements.ts';
import { withTransaction } from './with-transaction.ts';

/** Two processes that start at once must not migrate at once; any fixed number does. */
const lockNumber = 7_245_110_391;

const fileName = /^(\d{14})_([a-z0-9_]+)\.sql$/;

/** The table that `supabase db push` keeps, column by column. */
const historySql = `
  CREATE SCHEMA IF NOT EXISTS supabase_migrations;
  CREATE TABLE IF NOT EXISTS supabase_migrations.schema_migrations (version text NOT NULL PRIMARY KEY);
  ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS statements text[];
  ALTER TABLE supabase_migrations.schema_migrations ADD COLUMN IF NOT EXISTS name text;
`;

/**
 * Applies the migrations of a folder that have not been applied yet, in order, each in a transaction of its own under an
 * advisory lock, and records them where `supabase db push` looks. A second call does nothing.
 *
 * @returns the names of the files it applied.
 */
export async function migrate(database: Database, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => fileName.test(file)).sort();
  const applied: string[] = [];
  for (const file of files) {
    const [, version, name] = fileName.exec(file) as RegExpExecArray;
    const sql = await readFile(join(folder, file), 'utf8');
    const isNew = await withTransaction(database, async (transaction) => {
      await transaction.query("SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '60s'");
      await transaction.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
      await transaction.query(historySql);
      const known = await transaction.query('SELECT 1 FROM supabase_migrations.schema_migrations WHERE version = $1', [
        version,
      ]);
      if (known.rowCount !== 0) return false;
      await transaction.query(sql);
      await transaction.query(
        'INSERT INTO supabase_migrations.schema_migrations (version, statements, name) VALUES ($1, $2, $3)',
        [version, splitStatements(sql), name],
      );
      return true;
    });
    if (isNew) applied.push(file);
  }
  return applied;
}
