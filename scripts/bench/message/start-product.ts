import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../apps/agent/src/main.ts');

/** Starts the product on an empty data folder and a free port, as a process of its own. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'retake-bench-'));
  await chmod(folder, 0o755);
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', RETAKE_DATA_DIR: join(folder, 'data'), RETAKE_SHORT_SIDE: '720', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /^Retake is ready: (http\S+)/m.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`Retake ended before it was ready: ${output}`)));
  });
  return {
    folder,
    api: `${url}/api/v1`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
