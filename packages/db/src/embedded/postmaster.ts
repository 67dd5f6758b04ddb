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

/** The process and the port that `postmaster.pid` names: what runs in a cluster, or what was killed in it. */
async function findPostmaster(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  const [pid, , , port] = text?.split('\n').map(Number) ?? [];
  return pid !== undefined && Number.isInteger(pid) && pid > 0 ? { pid, port: port ?? 0 } : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process is something else than Postgres; unknown, where the system has no `/proc`, counts as Postgres. */
async function isSomethingElse(pid: number): Promise<boolean> {
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres');
  return !command.includes('postgres');
}

const patienceMs = 10_000;

/**
 * The server that runs in a cluster already: left over from a start that was killed, or starting right now. A
 * `postmaster.pid` whose process is gone, or is another program with the same number, is cleaned away: undefined.
 *
 * @throws RetakeError `DATABASE_UNAVAILABLE` when a server runs and does not answer for 10 s.
 */
export async function findRunningServer(cluster: string, access: Access): Promise<Client | undefined> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const postmaster = await findPostmaster(cluster);
    if (postmaster === undefined) return undefined;
    if (!isAlive(postmaster.pid) || (await isSomethingElse(postmaster.pid))) {
      await rm(join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    const client = await findConnection(postmaster.port > 0 ? { ...access, port: postmaster.port } : access);
    if (client !== undefined) return client;
    if (performance.now() > deadline) {
      const hint = (await isPortFree(access.port)) ? '' : ` on port ${access.port}`;
      throw toBootError(
        `A Postgres runs in ${cluster} (process ${postmaster.pid})${hint} and does not answer: stop it first.`,
      );
    }
    await wait(pauseMs);
  }
}
