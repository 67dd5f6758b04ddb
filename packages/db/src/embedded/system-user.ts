import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { toBootError } from './boot-error.ts';

/** Whom the programs of Postgres run as. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

async function findUser(): Promise<SystemUser | undefined> {
  const entries = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = entries.find(([user]) => user === name);
  return entry && { uid: Number(entry[2]), gid: Number(entry[3]) };
}

/**
 * The user that Postgres must run as: root may not run it, so it gets the system's `postgres` user then, made when there
 * is none. Anybody else runs it as themselves: undefined.
 */
export async function findSystemUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const known = await findUser();
  if (known !== undefined) return known;
  const made = await promisify(execFile)('useradd', ['--system', '--user-group', '--no-create-home', name]).then(
    () => findUser(),
    (cause: unknown) => Promise.reject(toBootError(noUserSentence, cause)),
  );
  if (made === undefined) throw toBootError(noUserSentence);
  return made;
}

const noUserSentence =
  'Postgres does not run as root, and the user "postgres" could not be made: run "useradd --system postgres", or start as another user.';

/** Whether the user may walk into a folder: every folder above it, and itself, lets them through. */
export async function isReachable(folder: string, user: SystemUser): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const parent = dirname(folder);
  return parent === folder || isReachable(parent, user);
}
