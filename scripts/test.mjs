import { runChecks } from './setup/checks.mjs';
import { ensurePackages } from './setup/packages.mjs';
import { runProgram, SetupProblem } from './setup/say.mjs';
import { ensureChromium, ensureFfmpeg } from './setup/system-packages.mjs';
import { runVitest } from './setup/vitest.mjs';
import { ensureWebBuild } from './setup/web-build.mjs';

/** Everything: installs what is missing, checks, unit, integration and browser tests. */
await runProgram(async () => {
  await ensurePackages();
  await ensureFfmpeg();
  const chromium = await ensureChromium();
  if (chromium === undefined) {
    const missing =
      'The browser tests need Chromium. Install it: "sudo apt install chromium" (Debian), "brew install chromium" (macOS), "sudo dnf install chromium" (Fedora).';
    if (process.env.CI === 'true') throw new SetupProblem(missing);
    process.stdout.write(`${missing} They are left out of this run.\n`);
  }
  await runChecks();
  await ensureWebBuild();
  const projects = ['unit', 'integration', ...(chromium === undefined ? [] : ['browser'])];
  await runVitest(
    projects.flatMap((project) => ['--project', project]),
    chromium === undefined ? {} : { RETAKE_TEST_CHROMIUM: chromium },
  );
});
