import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Puts the names in a folder on the disk. */
export type SyncFolder = (folder: string) => Promise<void>;

/**
 * Makes sure that names survive a power cut, as the bytes of a file do when it is synced. Calls for the same folder that
 * come while it is being synced share the next sync: one that has begun may have missed their names.
 *
 * @param sync how one folder is synced
 */
export function createFolderSync(sync: SyncFolder = syncFolder): SyncFolder {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  function start(folder: string): Promise<void> {
    waiting.delete(folder);
    const run = sync(folder).finally(() => running.delete(folder));
    running.set(folder, run);
    return run;
  }

  return (folder) => {
    const shared = waiting.get(folder);
    if (shared) return shared;
    const current = running.get(folder);
    if (!current) return start(folder);
    const next = current.then(
      () => start(folder),
      () => start(folder),
    );
    waiting.set(folder, next);
    return next;
  };
}

/**
 * The folders whose names are new when a file appears in `folder`: it, and those above it as far as `made` was missing.
 *
 * @param made the topmost folder that was made for it; undefined when all were there
 */
export function listTouchedFolders(folder: string, made: string | undefined): string[] {
  if (made === undefined) return [folder];
  const touched = [folder];
  for (let current = folder; current !== dirname(made); current = dirname(current)) touched.push(dirname(current));
  return touched;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and keeps names by itself.
  if (process.platform === 'win32') return;
  await using handle = await open(folder, 'r');
  await handle.sync();
}
