import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { toBootError, toLastLine } from './boot-error.ts';
import type { SystemUser } from './system-user.ts';

interface ProgramOptions {
  readonly user: SystemUser | undefined;
  /** A folder that the user can reach. */
  readonly folder: string;
}

/** Runs a program of Postgres to its end. Failure is one sentence with the last line that the program printed. */
export function runProgram(file: string, args: readonly string[], { user, folder }: ProgramOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child: ChildProcessByStdio<null, Readable, Readable> = spawn(file, [...args], {
      ...(user ?? {}),
      cwd: folder,
      // Messages in English, and nothing of our own environment.
      env: { LC_ALL: 'C', PATH: '/usr/local/bin:/usr/bin:/bin', NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString('utf8')).slice(-8_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (cause) => reject(toBootError(`Postgres cannot be run here: ${cause.message}.`, cause)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(toBootError(`Postgres could not be started: ${toLastLine(output)}`, new Error(output)));
    });
  });
}
