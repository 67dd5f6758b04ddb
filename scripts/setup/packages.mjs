import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, tailOf } from './run-command.mjs';
import { rootDir } from './runtime.mjs';
import { SetupProblem, withProgress } from './say.mjs';

/**
 * Installs the npm packages of the lock file, unless just those are installed already.
 *
 * @param {{ say?: (line: string) => void }} [options]
 */
export async function ensurePackages({ say } = {}) {
  const stamp = join(rootDir, 'node_modules', '.retake-installed');
  // The platform belongs to the stamp: a folder that is shared between machines holds binaries of one of them.
  const wanted = createHash('sha256')
    .update(readFileSync(join(rootDir, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const { ok, output } = await withProgress(
    'Installing packages',
    () => runCommand('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: rootDir }),
    say,
  );
  if (!ok) throw new SetupProblem(`The packages could not be installed:\n${tailOf(output)}`);
  writeFileSync(stamp, wanted);
}
