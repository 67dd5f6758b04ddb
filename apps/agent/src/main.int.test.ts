import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, 'main.ts');

/** The program as a process of its own, with its embedded Postgres. The web app is another test's matter. */
describe('the process', () => {
  const children: ChildProcess[] = [];
  const folders: string[] = [];

  afterEach(async () => {
    for (const child of children.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  });

  async function makeFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'retake-main-'));
    await chmod(folder, 0o755);
    folders.push(folder);
    return folder;
  }

  function run(variables: Record<string, string>) {
    const child = spawn(process.execPath, [...process.execArgv, main], {
      env: { ...process.env, RETAKE_SAMPLE: 'off', RETAKE_ROLE: 'worker', PORT: '0', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let output = '';
    const ready = Promise.withResolvers<string>();
    const collect = (chunk: Buffer) => {
      output += chunk;
      const line = output.split('\n').find((entry) => entry.startsWith('Retake is ready:'));
      if (line) ready.resolve(line);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
    void ended.then(() => ready.reject(new Error(`ended before it was ready: ${output}`)));
    ready.promise.catch(() => undefined);
    return { child, ready: ready.promise, ended };
  }

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'says that it is ready, and ends cleanly on %s with its Postgres',
    async (signal) => {
      const folder = await makeFolder();
      const { child, ready, ended } = run({ RETAKE_DATA_DIR: folder });
      const line = await ready;
      expect(line).toMatch(/^Retake is ready: http:\/\/localhost:\d+ \(this machine only\)$/);
      const url = /http\S+/.exec(line)![0];
      expect((await fetch(`${url}/readyz`)).status).toBe(200);

      const startedAt = performance.now();
      child.kill(signal);
      const { code, output } = await ended;
      expect(code).toBe(0);
      expect(performance.now() - startedAt).toBeLessThan(10_000);
      expect(output).not.toMatch(/failed|error/i);
      const files = await readdir(folder, { recursive: true });
      expect(files.some((file) => file.endsWith('postmaster.pid'))).toBe(false);
    },
  );

  it('says in one sentence that the port is taken', async () => {
    const folder = await makeFolder();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const { ended } = run({ RETAKE_DATA_DIR: folder, PORT: String(port) });
    const { code, output } = await ended;
    server.close();
    expect(code).toBe(1);
    expect(output.trim().split('\n').at(-1)).toBe(
      `Port ${port} is taken: stop what listens there, or choose another with PORT=3001.`,
    );
  });

  it('says in one sentence that a setting is wrong', async () => {
    const { code, output } = await run({ RETAKE_ROLE: 'boss' }).ended;
    expect([code, output.trim()]).toEqual([1, 'RETAKE_ROLE must be all, edge or worker; it is "boss".']);
  });

  it('says in one sentence that the data folder is none', async () => {
    const file = join(await makeFolder(), 'file');
    await writeFile(file, '');
    const { code, output } = await run({ RETAKE_DATA_DIR: join(file, 'data') }).ended;
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain('RETAKE_DATA_DIR');
    expect(await readFile(file, 'utf8')).toBe('');
  });

  it('starts again after it was killed', async () => {
    const folder = await makeFolder();
    const first = run({ RETAKE_DATA_DIR: folder });
    await first.ready;
    first.child.kill('SIGKILL');
    await first.ended;
    const second = run({ RETAKE_DATA_DIR: folder });
    await second.ready;
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});
