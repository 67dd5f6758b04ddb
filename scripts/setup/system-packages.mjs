import { existsSync } from 'node:fs';
import { runCommand, tailOf } from './run-command.mjs';
import { SetupProblem, withProgress } from './say.mjs';

const isRoot = () => process.getuid?.() === 0;

/**
 * Installs packages with apt, as root on Debian and its relatives.
 *
 * @param {string} what shown while it runs
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} false where there is no apt or no right to use it
 */
async function installWithApt(what, names) {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(what, async () => {
    await runCommand('apt-get', ['update', '-q'], { env });
    const { ok, output } = await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], {
      env,
    });
    if (!ok) throw new SetupProblem(`apt-get could not install ${names.join(' ')}:\n${tailOf(output)}`);
  });
  return true;
}

/** Sees to ffmpeg and ffprobe: there already, installed with apt, or one sentence that says how. */
export async function ensureFfmpeg() {
  const isThere = async () =>
    (await runCommand('ffmpeg', ['-version'])).ok && (await runCommand('ffprobe', ['-version'])).ok;
  if (await isThere()) return;
  if ((await installWithApt('Installing ffmpeg', ['ffmpeg'])) && (await isThere())) return;
  throw new SetupProblem(
    'Retake needs ffmpeg. Install it and start again: "sudo apt install ffmpeg" (Debian, Ubuntu), "brew install ffmpeg" (macOS), "sudo dnf install ffmpeg-free" (Fedora).',
  );
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Sees to Chromium for the browser tests.
 *
 * @returns {Promise<string | undefined>} its path; undefined where it is missing and cannot be installed here
 */
export async function ensureChromium() {
  const find = async () => {
    for (const name of chromiumNames) {
      const { ok, output } = await runCommand('which', [name]);
      if (ok) return output.trim();
    }
    return undefined;
  };
  const found = await find();
  if (found) return found;
  await installWithApt('Installing Chromium for the browser tests', ['chromium', 'fonts-dejavu-core']);
  return find();
}
