import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { toToolEnvironment } from './tool-environment.ts';

export interface SpawnOptions {
  readonly cwd?: string;
  readonly wantsStdin: boolean;
  readonly wantsStdout: boolean;
  /** Largest file that the tool may write, in bytes. */
  readonly maxOutputBytes?: number;
}

let canWrap: boolean | undefined;

/** Whether util-linux is here: it lets a child die with us and stop at a file size. Asked once. */
function hasUtilLinux(): boolean {
  canWrap ??=
    process.platform === 'linux' &&
    [
      ['setpriv', '--pdeathsig', 'KILL', 'true'],
      ['prlimit', '--fsize=1048576', 'true'],
    ].every(([command, ...args]) => spawnSync(command!, args, { stdio: 'ignore' }).status === 0);
  return canWrap;
}

/**
 * Starts a media tool in a process group of its own, so that it can be ended with everything it started. On Linux it
 * also dies with this process, however that ends: a killed Node leaves its children running otherwise.
 */
export function spawnTool(tool: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const wrapped = hasUtilLinux();
  const limit = options.maxOutputBytes === undefined ? [] : ['prlimit', `--fsize=${options.maxOutputBytes}`];
  const [command, ...rest] = wrapped ? ['setpriv', '--pdeathsig', 'KILL', ...limit, tool, ...args] : [tool, ...args];
  return spawn(command!, rest, {
    detached: true,
    env: toToolEnvironment(process.env),
    stdio: [options.wantsStdin ? 'pipe' : 'ignore', options.wantsStdout ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  });
}

/** Ends a tool and its group at once. */
export function killTool(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
