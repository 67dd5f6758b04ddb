import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A process of another machine cannot be asked whether it lives; no object takes so long to be written. */
const strangerMaxAgeMs = 24 * 60 * 60 * 1000;

/** Tells this process from an earlier one of the same number. */
const processToken = randomUUID().slice(0, 8);

/** How the files in the making of this process begin: machine, process, and a part that no other process has. */
export function toOwner(processId: number = process.pid, token: string = processToken): string {
  return `${hostname()}.${processId}.${token}`;
}

/**
 * Removes the halves that ended processes have left; whole objects are never in this folder. Several processes may share
 * it: what a living one is writing is not touched.
 */
export async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (await isAbandoned(folder, name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

async function isAbandoned(folder: string, name: string): Promise<boolean> {
  const [, host, processId, token] = /^(.+)\.(\d+)\.([0-9a-f]{8})\.[0-9a-f-]{36}$/.exec(name) ?? [];
  // Nobody who writes now gives such a name.
  if (host === undefined) return true;
  if (host === hostname()) {
    return Number(processId) === process.pid ? token !== processToken : !isAlive(Number(processId));
  }
  const changedMs = await stat(join(folder, name)).then(
    (found) => found.ctimeMs,
    () => 0,
  );
  return Date.now() - changedMs > strangerMaxAgeMs;
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
