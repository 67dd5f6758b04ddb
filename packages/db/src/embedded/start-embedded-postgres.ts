import { access as checkAccess, chown, constants, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isRetakeError } from '@retake/contracts';
import type { Client } from 'pg';
import { type Access, findFreePort, isPortFree, readOrCreateAccess, saveAccess } from './access.ts';
import { toBootError } from './boot-error.ts';
import { createCluster } from './create-cluster.ts';
import { type Binaries, findBinaries, sharedFolder } from './find-binaries.ts';
import { findConnection, findRunningServer, toConnectionString } from './postmaster.ts';
import { runProgram } from './run-program.ts';
import { findSystemUser, isReachable, type SystemUser } from './system-user.ts';

interface EmbeddedPostgresOptions {
  /** Absolute; made when it is not there. */
  readonly dataDir: string;
  /** Told what is being done, in a few words, when it takes a moment. */
  readonly log?: (line: string) => void;
  /** Settings of the server, `{ fsync: 'off' }` for instance. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedPostgres {
  /** Of a superuser, for migrations; the agent's pool takes its limited role on top. */
  readonly connectionString: string;
  stop(): Promise<void>;
}

interface World {
  readonly cluster: string;
  readonly user: SystemUser | undefined;
  readonly binaries: Binaries;
}

const databaseName = 'retake';
/** Held for as long as a Retake uses the cluster; the server lets go of it when that process dies, however it dies. */
const lockNumber = 7_245_110_392;

/**
 * Starts the Postgres of a data folder, made on the first start. It listens on 127.0.0.1 alone, at the same port each
 * time unless somebody else has taken it. A server that a killed process left behind is taken over.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE`, one sentence: another Retake uses the folder, it cannot be written to,
 *   there is no Postgres for this system, or what Postgres itself said.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  await prepareFolder(options.dataDir);
  let access = await readOrCreateAccess(options.dataDir);
  const world = await findWorld(options.dataDir, access);
  if (await createCluster(world.cluster, { access, ...world })) log('Made a database in the data folder.');

  let guard = await findRunningServer(world.cluster, access);
  if (guard !== undefined) access = { ...access, port: guard.port };
  else {
    if (!(await isPortFree(access.port))) {
      access = { ...access, port: await findFreePort() };
      await saveAccess(options.dataDir, access);
    }
    guard = await startServer(world, access, options.settings ?? {});
  }
  await claim(guard, options.dataDir);
  await createDatabase(guard);
  return { connectionString: toConnectionString(access, databaseName), stop: () => stopServer(world, guard) };
}

async function prepareFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    await checkAccess(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    throw toBootError(`The data folder ${dataDir} cannot be written to: choose another with RETAKE_DATA_DIR.`, cause);
  }
}

/** Where the cluster lives: in the data folder, or in the shared one when the `postgres` user cannot get there. */
async function findWorld(dataDir: string, access: Access): Promise<World> {
  const user = await findSystemUser();
  const binaries = await findBinaries(user);
  if (user === undefined) return { cluster: join(dataDir, 'postgres'), user, binaries };
  const home = (await isReachable(dataDir, user)) ? join(dataDir, 'database') : join(sharedFolder, access.id);
  await mkdir(home, { recursive: true });
  await chown(home, user.uid, user.gid);
  return { cluster: join(home, 'postgres'), user, binaries };
}

async function startServer(world: World, access: Access, settings: Readonly<Record<string, string>>): Promise<Client> {
  const flags = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const serverOptions = [`-p ${access.port}`, ...flags.map(([name, value]) => `-c ${name}='${value}'`)].join(' ');
  const log = join(world.cluster, 'server.log');
  try {
    await runProgram(
      world.binaries.pgCtl,
      ['start', '--wait', '--timeout', '60', '-D', world.cluster, '--log', log, '--options', serverOptions],
      { user: world.user, folder: world.cluster },
    );
  } catch (error) {
    // Another start of the same folder may have won the race; then its server answers, and the claim decides.
    const theirs = await findRunningServer(world.cluster, access);
    if (theirs === undefined) throw error;
    return theirs;
  }
  const client = await findConnection(access);
  if (client === undefined) throw toBootError('Postgres started and does not answer.');
  return client;
}

async function claim(guard: Client, dataDir: string): Promise<void> {
  const answer = await guard.query<{ claimed: boolean }>('SELECT pg_try_advisory_lock($1) AS claimed', [lockNumber]);
  if (answer.rows[0]?.claimed) return;
  await guard.end();
  throw toBootError(`Another Retake is running on the data folder ${dataDir}: stop it, or choose another folder.`);
}

async function createDatabase(guard: Client): Promise<void> {
  const known = await guard.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
  if (known.rowCount === 0) await guard.query(`CREATE DATABASE ${databaseName}`);
}

async function stopServer({ binaries, cluster, user }: World, guard: Client): Promise<void> {
  try {
    await runProgram(binaries.pgCtl, ['stop', '--wait', '--timeout', '20', '--mode', 'fast', '-D', cluster], {
      user,
      folder: cluster,
    });
  } catch (error) {
    // It is down already: killed, or stopped by somebody else.
    const answers = await guard.query('SELECT').then(
      () => true,
      () => false,
    );
    if (answers || !isRetakeError(error)) throw error;
  } finally {
    await guard.end().catch(() => undefined);
  }
}
