import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesFolderOf, mediaName, workFolderOf } from './segment-cache.ts';

/** Work older than this was left by a composition that was killed: none takes as long. */
const staleWorkMs = 6 * 60 * 60 * 1000;

interface Entry {
  readonly path: string;
  readonly bytes: number;
  readonly usedAtMs: number;
  readonly isInUse: boolean;
}

/**
 * Brings a cache folder under its limit, least recently used first. An entry that a composition holds by a link is spared.
 * Also removes what killed compositions left behind.
 */
export async function evict(folder: string, maxBytes: number, nowMs: number): Promise<void> {
  await removeStaleWork(folder, nowMs);
  const entries = await listEntries(entriesFolderOf(folder));
  let total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const entry of entries.toSorted((a, b) => a.usedAtMs - b.usedAtMs)) {
    if (total <= maxBytes) return;
    if (entry.isInUse) continue;
    const trash = join(workFolderOf(folder), `trash-${randomUUID()}`);
    // Out of sight by one rename, so that nobody finds half an entry.
    const isOurs = await rename(entry.path, trash).then(
      () => true,
      () => false,
    );
    if (isOurs) await rm(trash, { recursive: true, force: true });
    total -= entry.bytes;
  }
}

async function listEntries(folder: string): Promise<Entry[]> {
  const found: Entry[] = [];
  for (const shelf of await readdir(folder).catch(() => [])) {
    for (const key of await readdir(join(folder, shelf)).catch(() => [])) {
      const path = join(folder, shelf, key);
      const both = await Promise.all([stat(path), stat(join(path, mediaName))]).catch(() => null);
      if (both === null) continue;
      const [entry, media] = both;
      found.push({ path, bytes: media.size, usedAtMs: entry.mtimeMs, isInUse: media.nlink > 1 });
    }
  }
  return found;
}

async function removeStaleWork(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(workFolderOf(folder)).catch(() => [])) {
    const path = join(workFolderOf(folder), name);
    const info = await stat(path).catch(() => null);
    if (info !== null && nowMs - info.mtimeMs > staleWorkMs) await rm(path, { recursive: true, force: true });
  }
}
