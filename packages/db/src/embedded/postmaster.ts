import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { type Access, isPortFree } from './access.ts';
import { toBootError } from './boot-error.ts';
import { superuser } from './create-cluster.ts';

export const toConnectionString = ({ port, password }: Access, database: string) =>
  `postgresql://${superuser}:${password}@127.0.0.1:${port}/${database}`;

/** A connection to the cluster, or undefined when nothing of ours answers. */
export async function findConnection(access: Access): Promise<Client | undefined> {
  const client = new Client({
    connectionString: toConnectionString(access, 'postgres'),
    application_name: 'retake-boot',
    connectionTimeoutMillis: 2_000,
  });
  // A server that stops ends its connections with an error; whoever uses the connection learns it from the query.
  client.on('error', () => undefined);
  return client.connect().then(
    () => client,
    () => undefined,
  );
}

/**
 * The process and the port that `postmaster.pid` names: what runs in a cluster, or what was killed in it. Without a
 * process the file is there and says nothing: a server is about to write it, or the power failed while one did.
 */
async function findPostmaster(cluster: string): Promise<{ pid?: number; port: number } | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid, , , port = 0] = text.split('\n').map(Number);
  return pid !== undefined && Number.isInteger(pid) && pid > 0 ? { pid, port } : { port: 0 };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process lives and is Postgres; where the system has no `/proc`, a living one counts as Postgres. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  return command.includes('postgres');
}

const patienceMs = 10_000;
/** A server that starts writes its number at once. */
const unwrittenPatienceMs = 2_000;

/**
 * The server that runs in a cluster already: left over from a start that was killed, or starting right now. A
 * `postmaster.pid` whose process is gone, or is another program with the same number, is cleaned away, and so is one
 * that names no process while nothing answers: undefined.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE` when a server runs and does not answer for 10 s.
 */
export async function findRunningServer(cluster: string, access: Access): Promise<Client | undefined> {
  const startedMs = performance.now();
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === undefined) return undefined;
    const { pid } = postmaster;
    const client =
      pid === undefined || (await isPostgres(pid))
        ? await findConnection(postmaster.port > 0 ? { ...access, port: postmaster.port } : access)
        : undefined;
    if (client !== undefined) return client;
    const waitedMs = performance.now() - startedMs;
    if (pid === undefined ? waitedMs > unwrittenPatienceMs : !(await isPostgres(pid))) {
      await rm(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (waitedMs > patienceMs) {
      const hint = (await isPortFree(access.port)) ? '' : ` on port ${access.port}`;
      throw toBootError(`A Postgres runs in ${cluster} (process ${pid})${hint} and does not answer: stop it first.`);
    }
    await wait(pauseMs);
  }
}
