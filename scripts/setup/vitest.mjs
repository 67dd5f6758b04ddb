import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';
import { rootDir, toolEnvironment } from './runtime.mjs';
import { SetupProblem } from './say.mjs';

/**
 * Runs tests, shows their output, and closes with one line that counts them.
 *
 * @param {readonly string[]} args of vitest
 * @param {Record<string, string>} [env] added to the environment
 */
export async function runVitest(args, env = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'retake-test-'));
  const report = join(dir, 'report.json');
  try {
    const { ok } = await runCommand(
      join(rootDir, 'node_modules', '.bin', 'vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
      { cwd: rootDir, env: { ...toolEnvironment(), ...env }, show: true },
    );
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    const skipped = numPendingTests + numTodoTests;
    process.stdout.write(
      `${numPassedTests} passed, ${numFailedTests} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`,
    );
    if (!ok || numPassedTests === 0) throw new SetupProblem('The tests did not pass.');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
