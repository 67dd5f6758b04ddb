import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countFrames, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
let timeline: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-compose-command-'));
  await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30:d=1', join(folder, 'a.mp4')]);
  timeline = join(folder, 'timeline.json');
  const clips = [{ file: 'a.mp4', transition: { kind: 'crossfade', frames: 8 } }, { file: 'a.mp4' }];
  await writeFile(timeline, JSON.stringify({ fps: 30, shortSide: 90, clips }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command; with `stopWhen`, presses Ctrl-C as soon as that holds. */
async function run(args: readonly string[], stopWhen?: () => Promise<boolean>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'compose.ts'), ...args]);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const closed = once(child, 'close');
  if (stopWhen) {
    await expect.poll(stopWhen, { timeout: 20_000, interval: 20 }).toBe(true);
    child.kill('SIGINT');
  }
  const [exitCode] = await closed;
  return { exitCode, ...said };
}

describe('the compose command', () => {
  it('writes a video, explains it, and renders nothing the second time', async () => {
    const output = join(folder, 'out.mp4');
    const options = ['--cache', join(folder, 'cache'), '--explain'];
    const first = await run([timeline, output, ...options]);
    expect(first).toMatchObject({ exitCode: 0, err: '' });
    expect(first.out).toContain('60 frames; 3 of 3 parts rendered, 0 reused.');
    const fitted = 'All of its 30 frames are used. Its transitions hold an edge picture for 4 frames.';
    expect(first.out).toContain(`clip 1: ${fitted}\nclip 2: ${fitted}\n`);
    expect(await countFrames(output)).toBe(60);
    const second = await run([timeline, output, ...options]);
    expect(second.out).toContain('60 frames; 0 of 3 parts rendered, 3 reused.');
  });

  it('composes a preview beside the video, with as many frames', async () => {
    const output = join(folder, 'preview.mp4');
    const options = ['--cache', join(folder, 'cache'), '--explain', '--preview'];
    const { out } = await run([timeline, output, ...options]);
    expect(out).toContain('60 frames; 3 of 3 parts rendered, 0 reused.');
    expect(await countFrames(output)).toBe(60);
  });

  it('does not write over a file that it reads', async () => {
    const clip = join(folder, 'a.mp4');
    const before = await readFile(clip);
    const { exitCode, err } = await run([timeline, clip]);
    expect(exitCode).toBe(2);
    expect(err).toContain('is an input; write to another file.');
    expect((await readFile(clip)).equals(before)).toBe(true);
  });

  it.each([
    ['no folder for the output', () => [timeline, join(folder, 'none', 'out.mp4')], 'There is no folder'],
    ['a timeline that is not there', () => [join(folder, 'none.json'), 'out.mp4'], 'cannot be read'],
    ['one file alone', () => [timeline], 'Give two files'],
  ])('says what is wrong with %s', async (_name, toArgs, sentence) => {
    const { exitCode, err } = await run(toArgs());
    expect(exitCode).toBe(2);
    expect(err).toContain(sentence);
  });

  it('stops at Ctrl-C and leaves nothing', async () => {
    const long = join(folder, 'long.json');
    await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=1280x720:r=30:d=20', join(folder, 'long.mp4')]);
    await writeFile(long, JSON.stringify({ fps: 30, shortSide: 1080, clips: [{ file: 'long.mp4', frames: 600 }] }));
    const cache = join(folder, 'stopped-cache');
    const isRendering = async () =>
      (await readdir(cache, { recursive: true }).catch(() => [])).some((name) => name.includes('segment-'));
    const { exitCode, err } = await run([long, join(folder, 'stopped.mp4'), '--cache', cache], isRendering);
    expect(exitCode).toBe(130);
    expect(err).toContain('Nothing was written.');
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped.mp4'))).toEqual([]);
    expect((await readdir(cache, { recursive: true })).filter((name) => /segment-|media$/.test(name))).toEqual([]);
  });
});
