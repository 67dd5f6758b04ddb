import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupProblem } from './say.mjs';

export const rootDir = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Where the Node of this platform is when it came with the packages. npm 10 makes no link to it in `.bin`. */
const nodeFolder = join(rootDir, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');

/** The oldest Node that runs TypeScript sources as they are; older ones only start the set-up. */
const ownNodeVersion = [22, 18];

/**
 * The Node that runs Retake: the one that is installed with the packages, else the system's if it is new enough.
 *
 * @returns {string} path of a Node binary
 */
export function getNode() {
  const bundled = join(nodeFolder, 'node');
  if (existsSync(bundled)) return bundled;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = ownNodeVersion;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return process.execPath;
  throw new SetupProblem(
    `Retake needs Node ${ownNodeVersion.join('.')} or newer on this platform; this is ${process.versions.node}. Install Node 24 and start again.`,
  );
}

/** The environment that our tools run in: our Node first on the PATH, no telemetry. */
export function toolEnvironment() {
  return {
    ...process.env,
    PATH: [nodeFolder, join(rootDir, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  };
}
