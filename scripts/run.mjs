import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensurePackages } from './setup/packages.mjs';
import { getNode, rootDir, toolEnvironment } from './setup/runtime.mjs';
import { runProgram } from './setup/say.mjs';

/** Runs one of our TypeScript programs with the Node that understands them: `run.mjs understand.ts [arguments]`. */
await runProgram(async () => {
  await ensurePackages({ say: (line) => process.stderr.write(line) });
  const [program = '', ...args] = process.argv.slice(2);
  process.exitCode = await new Promise((resolve) => {
    const child = spawn(getNode(), [join(rootDir, 'scripts', program), ...args], {
      env: toolEnvironment(),
      stdio: 'inherit',
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
});
