import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { decodeFrames, decodeSound, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { Composition } from './compose-options.ts';
import { cutManifestSchema, type Lender } from './manifest.ts';
import { makeCounterClip } from './testing/counter-clip.ts';
import type { ComposeTimeline } from './timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const crossfade: Transition = { kind: 'crossfade', frames: 8 };
let folder: string;
let count = 0;
let earlier: Composition;
let video: string;
const fresh = (name: string) => join(folder, `${++count}-${name}`);

const toTimeline = (thirdHash: string): ComposeTimeline => ({
  format,
  clips: ['a', 'b', thirdHash, 'a'].map((hash) => ({
    ...{
      path: join(folder, hash === 'a' ? 'low.mp4' : 'high.mp4'),
      hash: join(folder, hash),
      headFrames: 8,
      slotFrames: 20,
    },
    ...{ transitionAfter: crossfade, hasSound: false },
  })),
  audio: { path: join(folder, 'song.wav'), hash: 'song', gainDb: 0, fadeOutFrames: 10 },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-borrow-'));
  await makeCounterClip(join(folder, 'low.mp4'), { format, first: 0, frames: 40 });
  await makeCounterClip(join(folder, 'high.mp4'), { format, first: 128, frames: 40 });
  await runFfmpeg(['-f', 'lavfi', '-i', 'sine=440:duration=4:sample_rate=48000', join(folder, 'song.wav')]);
  video = fresh('earlier.mp4');
  earlier = await compose(toTimeline('c'), video, { cacheDir: fresh('cache') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function composeWith(timeline: ComposeTimeline, lenders: readonly Lender[], cacheDir = fresh('cache')) {
  const output = fresh('cut.mp4');
  const made = await compose(timeline, output, { cacheDir, lenders: async () => lenders, fullDecode: true });
  return { output, cacheDir, actions: made.segments.map(({ kind, action }) => `${kind} ${action}`), ...made };
}

async function decode(path: string) {
  const pictures = await decodeFrames(path, { width: 160, height: 90, pixelFormat: 'yuv420p' });
  return { pictures, sound: await decodeSound(path) };
}

describe('an earlier video', () => {
  it('lends its segments and its sound by copy, and what it is made of is the same again', async () => {
    const { output, actions, manifest, cacheDir } = await composeWith(toTimeline('c'), [
      { path: video, manifest: cutManifestSchema.parse(JSON.parse(JSON.stringify(earlier.manifest))) },
    ]);
    expect(actions).toEqual([...earlier.segments.slice(0, -1).map(({ kind }) => `${kind} copied`), 'sound copied']);
    expect(manifest).toEqual(earlier.manifest);
    expect((await readFile(output)).equals(await readFile(video))).toBe(true);
    const again = await composeWith(toTimeline('c'), [], cacheDir);
    expect(again.segments.every(({ action }) => action === 'reused')).toBe(true);
  });

  it('leaves only a changed clip and its windows to be rendered', async () => {
    const lent = await composeWith(toTimeline('d'), [{ path: video, manifest: earlier.manifest }]);
    expect(lent.actions).toEqual([
      'body copied',
      'crossfade copied',
      'body copied',
      'crossfade rendered',
      'body rendered',
      'crossfade rendered',
      'body copied',
      'sound copied',
    ]);
    const { cacheDir } = await composeWith(toTimeline('c'), []);
    const alone = await composeWith(toTimeline('d'), [], cacheDir);
    expect(await decode(lent.output)).toEqual(await decode(alone.output));
  });

  it.each([
    ['is not there', async () => join(folder, 'absent.mp4')],
    ['is no video', async () => join(folder, 'song.wav')],
    [
      'is damaged',
      async () => {
        const path = fresh('damaged.mp4');
        await cp(video, path);
        const bytes = await readFile(path);
        await writeFile(path, bytes.fill(0x33, bytes.length >> 1));
        return path;
      },
    ],
  ])('that %s lends nothing that is wrong', async (_name, toPath) => {
    const { output, actions } = await composeWith(toTimeline('c'), [
      { path: await toPath(), manifest: earlier.manifest },
    ]);
    expect(actions).toContain('body rendered');
    expect(await decode(output)).toEqual(await decode(video));
  });

  it('is not asked when the cache has everything', async () => {
    const { cacheDir } = await composeWith(toTimeline('c'), []);
    const lenders = () => Promise.reject(new Error('asked'));
    await expect(compose(toTimeline('c'), fresh('cut.mp4'), { cacheDir, lenders })).resolves.toBeDefined();
  });
});
