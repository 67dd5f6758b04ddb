import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sharedFolder } from './find-binaries.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

let dataDir: string;
const running = new Set<EmbeddedPostgres>();
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'retake-embedded-'));
  await chmod(dataDir, 0o755);
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running.clear();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  running.add(server);
  return server;
}

async function stop(server: EmbeddedPostgres): Promise<void> {
  running.delete(server);
  await server.stop();
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: server.connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const findPid = async () => {
  const nested = await readFile(join(dataDir, 'database/postgres/postmaster.pid'), 'utf8').catch(() => undefined);
  return Number((nested ?? (await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8'))).split('\n')[0]);
};

it('keeps its data and its port, listens on this machine alone, and keeps its password to itself', async () => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept (id int)');
  expect(await ask(first, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const { mode } = await stat(join(dataDir, 'postgres.json'));
  expect(mode & 0o777).toBe(0o600);
  const wrong = new URL(first.connectionString);
  wrong.password = 'postgres';
  const client = new Client({ connectionString: wrong.href });
  await expect(client.connect()).rejects.toMatchObject({ code: '28P01' });
  await stop(first);
  const second = await start();
  expect(second.connectionString).toBe(first.connectionString);
  expect(await ask(second, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 0 }]);
});

it('starts once when two start at the same time, and the other says why not', async () => {
  const outcomes = await Promise.allSettled([start(), start()]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected');
  expect(refused?.reason).toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: `Another Retake is running on the data folder ${dataDir}: stop it, or choose another folder.`,
  });
});

function startElsewhere(): ChildProcess {
  const file = join(import.meta.dirname, 'start-embedded-postgres.ts');
  const program = `const { startEmbeddedPostgres } = await import(${JSON.stringify(file)});
    await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} }); console.log('up'); setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

it('takes over the server of a process that was killed', async () => {
  const child = startElsewhere();
  await once(child.stdout!, 'data');
  const pid = await findPid();
  await expect(start()).rejects.toThrow('Another Retake');
  child.kill('SIGKILL');
  await once(child, 'exit');
  // Postgres takes a moment to notice that nobody holds the other end of a connection any more.
  const server = await vi.waitFor(start, { timeout: 30_000, interval: 100 });
  expect(await findPid()).toBe(pid);
  await stop(server);
  await expect(ask(server, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

it.each([
  ['its number is another program now', (text: string) => [process.pid, ...text.split('\n').slice(1)].join('\n')],
  ['the power failed while it was written', () => ''],
  ['it holds rubbish', () => 'rubbish\n'],
])('starts over the postmaster.pid of a server that was killed when %s', async (_case, spoil) => {
  const first = await start();
  await ask(first, 'CREATE TABLE kept (id int)');
  const pid = await findPid();
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() =>
      ask(first, 'SELECT 1').then(
        () => 'up',
        () => 'down',
      ),
    )
    .toBe('down');
  running.delete(first);
  const file = join(dataDir, process.getuid?.() === 0 ? 'database/postgres/postmaster.pid' : 'postgres/postmaster.pid');
  await writeFile(file, spoil(await readFile(file, 'utf8')));
  const second = await start();
  expect(await ask(second, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 0 }]);
});

it('takes another port when somebody has its own', async () => {
  const first = await start();
  const port = Number(new URL(first.connectionString).port);
  await stop(first);
  const squatter = createServer().listen(port, '127.0.0.1');
  await once(squatter, 'listening');
  const second = await start();
  expect(Number(new URL(second.connectionString).port)).not.toBe(port);
  squatter.close();
});

it('says in one sentence that the data folder cannot be written to', async () => {
  const file = join(dataDir, 'file');
  await writeFile(file, '');
  const folder = join(file, 'data');
  await expect(startEmbeddedPostgres({ dataDir: folder })).rejects.toMatchObject({
    code: 'DATABASE_UNAVAILABLE',
    message: `The data folder ${folder} cannot be written to: choose another with RETAKE_DATA_DIR.`,
  });
});

it.runIf(process.getuid?.() === 0)(
  'keeps its cluster elsewhere when the user postgres cannot get to the data folder',
  async () => {
    await chmod(dataDir, 0o700);
    const first = await start();
    await ask(first, 'CREATE TABLE kept (id int)');
    await stop(first);
    const second = await start();
    expect(await ask(second, 'SELECT count(*)::int FROM kept')).toEqual([{ count: 0 }]);
    await stop(second);
    const { id } = JSON.parse(await readFile(join(dataDir, 'postgres.json'), 'utf8')) as { id: string };
    await rm(join(sharedFolder, id), { recursive: true });
  },
);
