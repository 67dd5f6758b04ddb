import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openScratchFolders } from './scratch-folders.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'retake-scratch-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

it('leaves alone what a living process is writing, and clears it when that process has ended', async () => {
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'ignore'] });
  const theirs = join((await openScratchFolders(dataDir, other.pid!)).work, 'run');
  await writeFile(theirs, 'half a film');
  await openScratchFolders(dataDir);
  expect(await isThere(theirs)).toBe(true);

  other.stdin.end();
  await once(other, 'exit');
  await openScratchFolders(dataDir);
  expect(await isThere(theirs)).toBe(false);
});

it('starts empty where a process of the same number was killed', async () => {
  const { uploads } = await openScratchFolders(dataDir);
  await writeFile(join(uploads, 'holiday.mov'), 'half');
  await openScratchFolders(dataDir);
  expect(await isThere(join(uploads, 'holiday.mov'))).toBe(false);
  expect(await isThere(uploads)).toBe(true);
});

it('clears the folder of another machine only when nothing in it has changed for a day', async () => {
  const [fresh, old] = ['1', '2'].map((id) => join(dataDir, 'scratch', `not-${hostname()}.${id}`)) as [string, string];
  for (const folder of [fresh, old]) await mkdir(join(folder, 'work'), { recursive: true });
  const longAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
  for (const path of [old, join(old, 'work'), fresh]) await utimes(path, longAgo, longAgo);
  await openScratchFolders(dataDir);
  expect(await isThere(fresh)).toBe(true);
  expect(await isThere(old)).toBe(false);
});
