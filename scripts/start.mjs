import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { getNode, rootDir, toolEnvironment } from './setup/runtime.mjs';
import { runProgram } from './setup/say.mjs';
import { ensureFfmpeg } from './setup/system-packages.mjs';
import { ensureWebBuild } from './setup/web-build.mjs';

await runProgram(async () => {
  await ensurePackages();
  await ensureFfmpeg();
  if (process.env.RETAKE_ROLE !== 'worker') await ensureWebBuild();
  await runAgent();
});

/** Runs the agent as our child; its end is ours, and a signal to us is a signal to it. */
function runAgent() {
  return new Promise((resolve) => {
    const agent = spawn(getNode(), [join(rootDir, 'apps', 'agent', 'src', 'main.ts')], {
      cwd: rootDir,
      env: toolEnvironment(),
      // The channel tells the agent when this process is killed without a chance to forward anything.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const watch = watchParent(() => agent.kill('SIGTERM'));
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => agent.kill(signal));
    }
    agent.on('close', (code, signal) => {
      clearInterval(watch);
      process.exitCode = code ?? (signal === null ? 1 : 128);
      resolve(undefined);
    });
  });
}

/**
 * A signal to npm ends the shell between npm and us, and never gets here. So when npm started us, the end of that shell
 * is our sign to stop.
 *
 * @param {() => void} onOrphaned
 */
function watchParent(onOrphaned) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event !== 'start') return undefined;
  return setInterval(() => process.ppid !== parent && onOrphaned(), 250);
}
