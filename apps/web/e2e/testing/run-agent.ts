import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../agent/src/main.ts');

/** The product as a person starts it, on an empty data folder and a free port; with its own Postgres. */
export async function runAgent(variables: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'retake-browser-'));
  // As root, Postgres runs as a user of its own, which has to reach the folder.
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      PORT: '0',
      RETAKE_DATA_DIR: join(folder, 'data'),
      NEXT_TELEMETRY_DISABLED: '1',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const collect = (chunk: Buffer) => {
      output += chunk;
      const found = /^Retake is ready: (http\S+)/m.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('exit', () => reject(new Error(`Retake ended before it was ready: ${output}`)));
  });
  return {
    url,
    folder,
    async stop(): Promise<void> {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
      if (child.exitCode !== 0) throw new Error(`Retake did not end cleanly: ${output}`);
    },
  };
}
