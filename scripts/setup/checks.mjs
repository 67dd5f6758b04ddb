import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { rootDir, toolEnvironment } from './runtime.mjs';
import { SetupProblem, withProgress } from './say.mjs';

/** What a change has to pass before any test runs. */
const checks = [
  { what: 'Checking types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { what: 'Checking types of the web app', command: 'tsc', args: ['-p', 'apps/web/tsconfig.json', '--noEmit'] },
  { what: 'Checking lint and format', command: 'biome', args: ['check', '--error-on-warnings', '.'] },
  { what: 'Checking types of the browser tests', command: 'tsc', args: ['-p', 'apps/web/e2e/tsconfig.json'] },
  { what: 'Checking import borders', command: 'turbo', args: ['boundaries'] },
  { what: 'Looking for dead code', command: 'knip', args: [] },
];

/** How many checks run beside each other: most of them use one core. */
const lanes = 2;

/** Runs every check and shows the findings of all that fail. */
export async function runChecks() {
  /** @type {string[]} */
  const failed = [];
  const left = [...checks];
  const runLane = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      const { what, command, args } = check;
      const { ok, output } = await withProgress(what, () =>
        runCommand(join(rootDir, 'node_modules', '.bin', command), args, { cwd: rootDir, env: toolEnvironment() }),
      );
      if (ok) continue;
      failed.push(what);
      process.stdout.write(`${output}\n`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  if (failed.length > 0) throw new SetupProblem(`Failed: ${failed.join(', ')}.`);
}
