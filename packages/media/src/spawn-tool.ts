import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { toToolEnvironment } from './tool-environment.ts';

export interface SpawnOptions {
  readonly cwd?: string;
  readonly wantsStdin: boolean;
  readonly wantsStdout: boolean;
  /** Largest file that the tool may write, in bytes; rounded up to a block of 512. */
  readonly maxOutputBytes?: number;
}

/** The file descriptor whose end tells the shell that we are gone, or want the tool to be. */
const lifeline = 4;

/**
 * What stands between us and a tool: a shell, as every system has one. It sets the limit of the file size, `$1`, and
 * starts the tool and a watcher that reads the lifeline. When the lifeline ends, the watcher kills the tool; when the
 * tool ends, the shell removes the watcher and passes the exit on. So nothing is left, whoever ends first. What a shell
 * says of killed children is not let through: it would pass for the tool's own words.
 */
const supervisor = `
[ -z "$1" ] || ulimit -f "$1" || exit 126
shift
exec 5<&0
"$@" <&5 ${lifeline}<&- 5<&- &
tool=$!
{ read -r _; kill -s KILL "$tool"; } <&${lifeline} >/dev/null 2>&1 3>&- 5<&- &
watcher=$!
wait "$tool"
status=$?
exec 2>/dev/null
kill -s KILL "$watcher"
wait "$watcher"
exit "$status"
`;

/**
 * Starts a media tool that dies with this process, however that ends, and cannot write files beyond its limit. It is
 * in a session of its own, so that a key pressed in our terminal does not reach it.
 */
export function spawnTool(tool: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const { cwd, wantsStdin, wantsStdout, maxOutputBytes } = options;
  const blocks = maxOutputBytes === undefined ? '' : String(Math.ceil(maxOutputBytes / 512));
  const child = spawn('/bin/sh', ['-c', supervisor, 'sh', blocks, tool, ...args], {
    detached: true,
    env: toToolEnvironment(process.env),
    stdio: [wantsStdin ? 'pipe' : 'ignore', wantsStdout ? 'pipe' : 'ignore', 'pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
  });
  // A tool whose shell was killed would otherwise run on.
  child.once('exit', () => killTool(child));
  return child;
}

/** Ends a tool at once. */
export function killTool(child: ChildProcess): void {
  child.stdio[lifeline]?.destroy();
}

/** How a tool ended: a shell tells a signal as a status of 128 and the signal's number. */
export function toToolExit(
  status: number | null,
  signal: NodeJS.Signals | null,
): { exitCode: number | null; exitSignal: NodeJS.Signals | null } {
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][];
  const own = names.find(([, number]) => status === 128 + number)?.[0];
  return own === undefined ? { exitCode: status, exitSignal: signal } : { exitCode: null, exitSignal: own };
}
