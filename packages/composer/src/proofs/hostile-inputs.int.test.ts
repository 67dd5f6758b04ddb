import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { type FrameFormat, isRetakeError } from '@retake/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from '../compose.ts';
import { loadTimelineFile } from '../load-timeline-file.ts';
import { checkCache } from '../testing/check-cache.ts';
import { makeCounterClip, readCounters } from '../testing/counter-clip.ts';
import { makeHostileFiles } from '../testing/make-hostile-files.ts';
import { readPictures, toPlaneMeans } from '../testing/pictures.ts';
import { cut } from '../testing/random-timelines.ts';
import { useFolder } from '../testing/use-folder.ts';
import type { ComposeClip, ComposeTimeline } from '../timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const folder = useFolder();
let server: Server;
let requests = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    requests++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await makeHostileFiles(folder.at, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  expect(requests).toBe(0);
});

function clip(name: string, change: Partial<ComposeClip> = {}): ComposeClip {
  return {
    ...{ path: folder.at(name), hash: folder.at(name), headFrames: 0, slotFrames: 12 },
    ...{ transitionAfter: cut, hasSound: false, ...change },
  };
}

const song = (name: string) => ({ path: folder.at(name), hash: name, gainDb: 0, fadeOutFrames: 0 });

async function composeFresh(timeline: ComposeTimeline): Promise<string> {
  const output = folder.fresh('made.mp4');
  await compose(timeline, output, { cacheDir: folder.fresh('cache') });
  return output;
}

/** Composes what cannot be composed, and looks at what that leaves: a code, a sentence, and no trace on the disk. */
async function expectRefusal(timeline: ComposeTimeline, code: string, sentence: RegExp): Promise<void> {
  const [output, cacheDir] = [folder.fresh('refused.mp4'), folder.fresh('cache')];
  const refusal: unknown = await compose(timeline, output, { cacheDir }).catch((error: unknown) => error);
  if (!isRetakeError(refusal)) throw new Error('There was no refusal.', { cause: refusal });
  expect({ code: refusal.code, message: refusal.message }).toEqual({ code, message: expect.stringMatching(sentence) });
  expect((await readdir(folder.at('.'))).filter((name) => name.startsWith(basename(output)))).toEqual([]);
  expect(await checkCache(cacheDir)).toMatchObject({ problems: [], works: [] });
}

describe('files that cannot be a clip', () => {
  it.each([
    ['cut off', 'truncated.mp4', 'VIDEO_UNREADABLE', /cannot be read as a video/],
    ['without its tables', 'no-tables.mp4', 'VIDEO_UNREADABLE', /cannot be read as a video/],
    ['without a picture', 'no-picture.mp4', 'VIDEO_NO_PICTURE', /no video picture/],
    ['that is empty', 'empty.mp4', 'VIDEO_UNREADABLE', /empty/],
    ['of words', 'words.mp4', 'VIDEO_FORMAT_UNSUPPORTED', /not a video/],
    ['that is a playlist', 'playlist.mp4', 'VIDEO_FORMAT_UNSUPPORTED', /not a video/],
    ['that is a folder', 'folder.mp4', 'COMPOSITION_FAILED', /./],
    ['that is not there', 'absent.mp4', 'COMPOSITION_FAILED', /./],
  ])('a file %s', (_name, file, code, sentence) => expectRefusal({ format, clips: [clip(file)] }, code, sentence));

  it('is refused beside a good one, which stays in the cache', async () => {
    const [output, cacheDir] = [folder.fresh('refused.mp4'), folder.fresh('cache')];
    const clips = [clip('good.mp4'), clip('truncated.mp4')];
    await expect(compose({ format, clips }, output, { cacheDir })).rejects.toMatchObject({ code: 'VIDEO_UNREADABLE' });
    expect(await checkCache(cacheDir)).toMatchObject({ entries: 1, problems: [], works: [] });
  });
});

describe('files that cannot be a song', () => {
  it.each(['playlist-to-address.mp3', 'playlist-to-file.mp3', 'list.mp3', 'good.mp4', 'absent.mp3'])('%s', (file) =>
    expectRefusal(
      { format, clips: [clip('good.mp4', { slotFrames: 2 })], audio: song(file) },
      'COMPOSITION_FAILED',
      /./,
    ),
  );
});

describe('strange files that are clips all the same', () => {
  it.each([
    ['shows its one frame for as long as it has to', { num: 30, den: 1 }, 1, () => 0],
    ['repeats the frames of 1 a second', { num: 1, den: 1 }, 3, (frame: number) => Math.floor(frame / 30)],
    ['shows every eighth of 240 a second', { num: 240, den: 1 }, 250, (frame: number) => Math.min(frame * 8, 249)],
  ])('%s', async (_name, rate, frames, toCounter) => {
    const path = folder.fresh('source.mp4');
    await makeCounterClip(path, { format: { ...format, rate }, first: 0, frames });
    const made = await composeFresh({ format, clips: [clip(basename(path), { slotFrames: 40 })] });
    const shown = await readCounters(made, format);
    expect(shown).toHaveLength(40);
    // A faster source has several frames within one of ours; any of them is right, but always the same one.
    const shifts = new Set(shown.map((counter, frame) => counter - toCounter(frame)));
    if (rate.num <= 30) expect([...shifts]).toEqual([0]);
    else expect(shown.slice(1, 30).every((counter, frame) => counter - shown[frame]! === 8)).toBe(true);
  });

  it.each(['odd-size.mkv', 'truncated-samples.mp4', 'endless.mp4', 'turned-37.mp4', 'turned-hugely.mp4'])(
    'has every frame of %s',
    async (file) => {
      const made = await composeFresh({ format, clips: [clip(file), clip('good.mp4')] });
      const pictures = await readPictures(made, format);
      expect(pictures).toHaveLength(24);
      expect(toPlaneMeans(pictures[5]!).y).toBeGreaterThan(30);
    },
  );

  it('turns a picture upright, with black on both sides', async () => {
    const made = await composeFresh({ format, clips: [clip('turned-90.mp4')] });
    const row = (await readPictures(made, format))[5]!.subarray(45 * 160, 46 * 160);
    expect(Math.max(...row.subarray(0, 50), ...row.subarray(110))).toBeLessThan(20);
    expect(Math.max(...row.subarray(60, 100))).toBeGreaterThan(60);
  });
});

describe('timelines that make no video', () => {
  it.each([
    ['no clip', '{"clips": []}', /clips/],
    ['no end', '{"clips": [{"file": "good.mp4", "frames": 1e999}]}', /frames/],
    ['no length', '{"clips": [{"file": "good.mp4", "frames": 0}]}', /frames/],
    ['half a frame', '{"clips": [{"file": "good.mp4", "frames": 1.5}]}', /frames/],
    ['no rate', '{"fps": "0/0", "clips": [{"file": "good.mp4"}]}', /rate/],
    ['an odd window', '{"clips": [{"file": "good.mp4", "transition": {"kind": "fade", "frames": 3}}]}', /frames/],
    ['an address', '{"clips": [{"file": "http://127.0.0.1:1/a.mp4"}]}', /cannot be read/],
    ['a folder', '{"clips": [{"file": "folder.mp4"}]}', /cannot be read/],
    ['no file', '{"clips": [{"file": "absent.mp4"}]}', /cannot be read/],
    ['no picture', '{"clips": [{"file": "no-picture.mp4"}]}', /picture/],
  ])('a file with %s', async (_name, json, sentence) => {
    const path = folder.at('timeline.json');
    await writeFile(path, json);
    await expect(loadTimelineFile(path)).rejects.toMatchObject({
      code: 'BODY_INVALID',
      message: expect.stringMatching(sentence),
    });
  });
});

describe('the compose command', () => {
  const command = join(import.meta.dirname, '../../../../scripts/compose.ts');

  it.each([
    ['truncated.mp4', 1],
    ['playlist.mp4', 1],
    ['folder.mp4', 2],
  ])('says in a line what is wrong with %s, and writes nothing', async (file, exitCode) => {
    const [timeline, output] = [folder.fresh('timeline.json'), folder.fresh('made.mp4')];
    await writeFile(timeline, JSON.stringify({ shortSide: 90, clips: [{ file: 'good.mp4' }, { file }] }));
    const args = [command, timeline, output, '--cache', folder.fresh('cache')];
    const ended = await promisify(execFile)(process.execPath, args).catch((error: unknown) => error);
    expect(ended).toMatchObject({ code: exitCode, stdout: '' });
    const [sentence = '', ...more] = (ended as { stderr: string }).stderr.trim().split('\n');
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(sentence).toContain(folder.at(file));
    expect(more.length).toBe(exitCode - 1);
    expect((await readdir(folder.at('.'))).filter((name) => name.startsWith(basename(output)))).toEqual([]);
  });
});
