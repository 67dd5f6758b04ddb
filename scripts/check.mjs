import { runChecks } from './setup/checks.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runProgram } from './setup/say.mjs';
import { runVitest } from './setup/vitest.mjs';

/** Everything that needs neither ffmpeg, Postgres nor a browser: types, lint, borders, dead code, unit tests. */
await runProgram(async () => {
  await ensurePackages();
  await runChecks();
  await runVitest(['--project', 'unit']);
});
