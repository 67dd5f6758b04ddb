import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether this process may make a small disk: it takes root on Linux, with the right to mount. */
export async function canMakeSmallDisk(folder: string): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return withSmallDisk(folder, 64 * 1024, async () => true).catch(() => false);
}

/** Runs something with a disk of a few bytes at a folder, and takes it away afterwards. */
export async function withSmallDisk<Result>(
  folder: string,
  bytes: number,
  use: () => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true });
  await run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  try {
    return await use();
  } finally {
    await run('umount', ['-l', folder]);
  }
}
