import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Access } from './access.ts';
import type { Binaries } from './find-binaries.ts';
import { runProgram } from './run-program.ts';
import type { SystemUser } from './system-user.ts';

/** The superuser of an embedded cluster. */
export const superuser = 'retake';

/**
 * Makes a cluster at a folder, unless there is one. It is made beside it and moved there in one step, so that a start
 * that was killed half way leaves nothing that looks like a cluster.
 *
 * @returns whether it is new.
 */
export async function createCluster(
  folder: string,
  { access, binaries, user }: { access: Access; binaries: Binaries; user: SystemUser | undefined },
): Promise<boolean> {
  if (existsSync(join(folder, 'PG_VERSION'))) return false;
  const draft = `${folder}.${randomUUID()}`;
  const passwordFile = join(draft, 'password');
  const cluster = join(draft, 'cluster');
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 });
    await writeFile(passwordFile, access.password, { mode: 0o600 });
    if (user !== undefined) for (const path of [draft, passwordFile]) await chown(path, user.uid, user.gid);
    await runProgram(
      binaries.initdb,
      [
        ...['-D', cluster, '--username', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
        ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
        '--no-instructions',
      ],
      { user, folder: draft },
    );
    await rename(cluster, folder);
    return true;
  } catch (error) {
    // Another start may have been faster: its cluster is as good as ours.
    if (existsSync(join(folder, 'PG_VERSION'))) return false;
    throw error;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
