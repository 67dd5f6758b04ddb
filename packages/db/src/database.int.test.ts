import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OwnTestServer, startTestServer, type TestDatabase } from '@retake/testkit';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { createPool, type Database, migrate, startEmbeddedPostgres, withTransaction } from './index.ts';

const migrations = join(import.meta.dirname, '../../../supabase/migrations');

let server: OwnTestServer;
let test: TestDatabase;
let database: Database;
beforeAll(async () => {
  server = await startTestServer({ boot: startEmbeddedPostgres, migrate: () => Promise.resolve() });
});
afterAll(async () => {
  await server?.stop();
});
beforeEach(async () => {
  test = await server.createDatabase();
  database = createPool({ connectionString: test.connectionString, maximum: 4 });
});
afterEach(async () => {
  await database.end();
  await test.close();
});

it('migrates once, however often and by however many at a time', async () => {
  const others = [
    createPool({ connectionString: test.connectionString }),
    createPool({ connectionString: test.connectionString }),
  ];
  const applied = await Promise.all([database, ...others].map((pool) => migrate(pool, migrations)));
  await Promise.all(others.map((pool) => pool.end()));
  const names = applied.flat();
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
  expect(await migrate(database, migrations)).toEqual([]);
  const history = await database.query(
    'SELECT version, name, cardinality(statements) > 0 AS kept FROM supabase_migrations.schema_migrations ORDER BY version',
  );
  expect(history.rows).toEqual(
    names.toSorted().map((file) => ({ version: file.slice(0, 14), name: file.slice(15, -4), kept: true })),
  );
});

it('leaves nothing of a migration that fails, and all of those before it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'retake-migrations-'));
  await writeFile(join(folder, '20260101000000_create_one.sql'), 'CREATE TABLE one (); ');
  await writeFile(join(folder, '20260101000001_create_two.sql'), 'CREATE TABLE two (); SELECT 1 / 0;');
  await expect(migrate(database, folder)).rejects.toMatchObject({ cause: { code: '22012' } });
  const tables = await database.query("SELECT relname FROM pg_class WHERE relname IN ('one', 'two')");
  expect(tables.rows).toEqual([{ relname: 'one' }]);
  await rm(folder, { recursive: true });
});

it('commits what returns and rolls back what throws', async () => {
  await database.query('CREATE TABLE notes (id int PRIMARY KEY)');
  await withTransaction(database, (transaction) => transaction.query('INSERT INTO notes VALUES (1)'));
  const failed = withTransaction(database, async (transaction) => {
    await transaction.query('INSERT INTO notes VALUES (2)');
    throw new TypeError('no');
  });
  await expect(failed).rejects.toThrow(TypeError);
  expect((await database.query('SELECT id FROM notes')).rows).toEqual([{ id: 1 }]);
});

it('runs a transaction again that lost a deadlock', async () => {
  await database.query(
    'CREATE TABLE pairs (id int PRIMARY KEY, times int NOT NULL); INSERT INTO pairs VALUES (1, 0), (2, 0)',
  );
  const bothHold = Promise.withResolvers<void>();
  let holding = 0;
  const both = (first: number, second: number) =>
    withTransaction(database, async (transaction) => {
      await transaction.query('UPDATE pairs SET times = times + 1 WHERE id = $1', [first]);
      holding += 1;
      if (holding === 2) bothHold.resolve();
      await bothHold.promise;
      await transaction.query('UPDATE pairs SET times = times + 1 WHERE id = $1', [second]);
    });
  await Promise.all([both(1, 2), both(2, 1)]);
  // On a slow machine both may lose a round before one gets through.
  expect(holding).toBeGreaterThanOrEqual(3);
  expect((await database.query('SELECT times FROM pairs')).rows).toEqual([{ times: 2 }, { times: 2 }]);
});

it('has the limits of a session and exact whole numbers', async () => {
  const answer = await database.query(
    `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
       current_setting('idle_in_transaction_session_timeout') AS idle, 9007199254740991::bigint AS big`,
  );
  expect(answer.rows).toEqual([{ statement: '5s', lock: '2s', idle: '5s', big: 9007199254740991 }]);
  await expect(database.query('SELECT 9007199254740993::bigint')).rejects.toThrow(RangeError);
});

it('says in our words that the database is not there', async () => {
  const nowhere = createPool({ connectionString: 'postgresql://retake:x@127.0.0.1:9/retake' });
  await expect(withTransaction(nowhere, () => Promise.resolve(1))).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
  });
  await nowhere.end();
});

it('outlives a connection that is ended while it is handed out', async () => {
  const pool = createPool({ connectionString: test.connectionString });
  const handedOut = new Promise<void>((resolve) => {
    pool.once('acquire', (client) => {
      // The pool takes its own listener off right after this.
      queueMicrotask(() => resolve(void client.emit('error', new Error('terminating connection'))));
    });
  });
  const client = await pool.connect();
  await handedOut;
  client.release(true);
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

it('notices a pool that a test has left open', async () => {
  const leaky = await server.createDatabase();
  const pool = createPool({ connectionString: leaky.connectionString });
  await pool.query('SELECT 1');
  await expect(leaky.close()).rejects.toThrow(/left open.*retake/);
  await pool.end();
});
