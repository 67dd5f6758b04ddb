import { join } from 'node:path';
import { runCommand, tailOf } from './run-command.mjs';
import { rootDir, toolEnvironment } from './runtime.mjs';
import { SetupProblem, withProgress } from './say.mjs';

/** Builds the web app when its sources changed since the last build; Turborepo decides and keeps the result. */
export async function ensureWebBuild() {
  const turbo = join(rootDir, 'node_modules', '.bin', 'turbo');
  const { ok, output } = await withProgress('Preparing the web app', () =>
    runCommand(turbo, ['run', 'build', '--filter=@retake/web', '--output-logs=errors-only'], {
      cwd: rootDir,
      env: toolEnvironment(),
    }),
  );
  if (!ok) throw new SetupProblem(`The web app could not be built:\n${tailOf(output, 30)}`);
}
