import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Nothing here lives as long: an upload and a run have minutes. */
const strangerMaxAgeMs = 24 * 60 * 60 * 1000;

/** Folders for files in the making; they belong to this process alone. */
export interface ScratchFolders {
  readonly work: string;
  readonly uploads: string;
}

/**
 * Makes the folders of this process under `dataDir/scratch`, and clears what processes that have ended left there.
 * Several processes may share one data folder: what a living one is writing is never touched. Whether a process of
 * another machine lives cannot be asked, so its folder goes when it has not changed for a day.
 */
export async function openScratchFolders(dataDir: string, processId: number = process.pid): Promise<ScratchFolders> {
  const root = join(dataDir, 'scratch');
  const own = join(root, `${hostname()}.${processId}`);
  await rm(own, { recursive: true, force: true });
  const folders = { work: join(own, 'work'), uploads: join(own, 'uploads') };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  for (const name of await readdir(root)) {
    if (await isAbandoned(root, name)) await rm(join(root, name), { recursive: true, force: true });
  }
  return folders;
}

async function isAbandoned(root: string, name: string): Promise<boolean> {
  const [, host, processId] = /^(.+)\.(\d+)$/.exec(name) ?? [];
  if (host === undefined) return false;
  if (host === hostname()) return !isAlive(Number(processId));
  const parts = [join(root, name), join(root, name, 'work'), join(root, name, 'uploads')];
  const changedMs = await Promise.all(
    parts.map((part) =>
      stat(part).then(
        (found) => found.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Date.now() - Math.max(...changedMs) > strangerMaxAgeMs;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // It lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
