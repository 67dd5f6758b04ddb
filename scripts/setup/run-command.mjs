import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and collects what it prints; its output is shown only when it fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, show?: boolean }} [options] `show` passes the output through
 * @returns {Promise<{ ok: boolean, output: string }>} `ok` is false on a non-zero exit and when there is no such command
 */
export function runCommand(command, args, { env = process.env, cwd, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      cwd,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/**
 * The last lines of an output, for an error message.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tailOf(output, lines = 12) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
