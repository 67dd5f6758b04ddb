import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { decodeFrames } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { makeCounterClip, readCounters } from './testing/counter-clip.ts';
import type { ClipLook, ComposeClip, ComposeTimeline } from './timeline.ts';

const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const cut: Transition = { kind: 'cut', frames: 0 };
const crossfade: Transition = { kind: 'crossfade', frames: 8 };
const sourceFrames = 60;
let folder: string;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-looks-'));
  await makeCounterClip(join(folder, 'low.mp4'), { format, first: 0, frames: sourceFrames });
  await makeCounterClip(join(folder, 'high.mp4'), { format, first: 128, frames: sourceFrames });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const createLook = (filters: string, change: Partial<ClipLook> = {}): ClipLook => ({
  key: filters,
  reach: 0,
  toFilters: ({ input, output, prefix }) => ({
    graph: `${input}${filters}[${prefix}made];[${prefix}made]null${output}`,
    inputs: [],
  }),
  prepare: async () => undefined,
  ...change,
});
const negative = createLook('negate');

function clip(file: string, change: Partial<ComposeClip> = {}): ComposeClip {
  const place = { path: join(folder, file), hash: join(folder, file), headFrames: 10, slotFrames: 24, sourceFrames };
  return { ...place, transitionAfter: cut, hasSound: false, ...change };
}

async function composeTo(timeline: ComposeTimeline, cacheDir = join(folder, `cache-${++count}`)) {
  const output = join(folder, `cut-${++count}.mp4`);
  return { output, cacheDir, ...(await compose(timeline, output, { cacheDir, fullDecode: true })) };
}

const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);

describe('a look', () => {
  it('is on the frames of its clip and on no other', async () => {
    const clips = [clip('low.mp4'), clip('low.mp4', { look: negative }), clip('high.mp4')];
    const { output } = await composeTo({ format, clips });
    const shown = await readCounters(output, format);
    expect(shown).toEqual([...range(10, 24), ...range(10, 24).map((value) => 255 - value), ...range(138, 24)]);
  });

  it('is on its side of a transition, and both sides may have one', async () => {
    const clips = [
      clip('low.mp4', { look: negative, transitionAfter: crossfade }),
      clip('high.mp4', { look: negative }),
    ];
    const { output } = await composeTo({ format, clips });
    const size = { width: 320, height: 180, pixelFormat: 'gray' } as const;
    const [shown, low, high] = await Promise.all(
      [output, clips[0]!.path, clips[1]!.path].map((path) => decodeFrames(path, size)),
    );
    const expected = (at: number) => 255 - (low![10 + 24]![at]! + high![10]![at]!) / 2;
    const border = shown![24]!;
    const error = border.reduce((sum, value, at) => sum + Math.abs(value - expected(at)), 0) / border.length;
    expect(error).toBeLessThan(2.5);
  });

  it('renders the changed clip and its windows, and comes from the cache the next time', async () => {
    const plain = [
      clip('low.mp4', { transitionAfter: crossfade }),
      clip('high.mp4', { transitionAfter: crossfade }),
      clip('low.mp4'),
    ];
    const looked = plain.map((entry, index) => (index === 1 ? { ...entry, look: negative } : entry));
    const { cacheDir } = await composeTo({ format, clips: plain });
    const first = await composeTo({ format, clips: looked }, cacheDir);
    const actions = first.segments.map(({ kind, action }) => `${kind} ${action}`);
    expect(actions).toEqual([
      'body reused',
      'crossfade rendered',
      'body rendered',
      'crossfade rendered',
      'body reused',
    ]);
    const again = await composeTo({ format, clips: looked }, cacheDir);
    expect(again.segments.every(({ action }) => action === 'reused')).toBe(true);
    const undone = await composeTo({ format, clips: plain }, cacheDir);
    expect(undone.segments.every(({ action }) => action === 'reused')).toBe(true);
  });

  it('is given the frames around a stretch that it depends on', async () => {
    // The brightest of three frames: the counters of a frame and of both neighbours, one laid over the other.
    const brightest = createLook('tpad=1:1:start_mode=clone:stop_mode=clone,tmedian=radius=1:percentile=1,setpts=N', {
      reach: 1,
    });
    const { output } = await composeTo({ format, clips: [clip('low.mp4', { look: brightest })] });
    const expected = range(10, 24).map((value) => (value - 1) | value | (value + 1));
    expect(await readCounters(output, format)).toEqual(expected);
  });

  it('is given all of a source where it needs that, and its edge frames are held', async () => {
    const backwards = createLook('reverse,setpts=N', { reach: 'whole' });
    const clips = [clip('low.mp4', { look: backwards, headFrames: 50 }), clip('high.mp4')];
    const { output } = await composeTo({ format, clips });
    const expected = range(50, 24).map((value) => Math.max(0, sourceFrames - 1 - value));
    expect((await readCounters(output, format)).slice(0, 24)).toEqual(expected);
  });

  it('reads what it has prepared, in a folder of its own, and further inputs', async () => {
    const laid = createLook('', {
      key: 'laid',
      prepare: (place) => writeFile(join(place, 'white.gray'), new Uint8Array(320 * 180).fill(255)),
      toFilters: ({ input, output, firstInput, folder: place }) => ({
        graph: `[${firstInput}:v]format=yuv420p,loop=-1:1[white${firstInput}];${input}[white${firstInput}]overlay=x=160:shortest=1,format=yuv420p${output}`,
        inputs: [['-f', 'rawvideo', '-pixel_format', 'gray', '-video_size', '320x180', '-i', `${place}/white.gray`]],
      }),
    });
    const clips = [
      clip('low.mp4', { look: laid, transitionAfter: crossfade }),
      clip('low.mp4', { look: laid, headFrames: 20 }),
    ];
    const { output } = await composeTo({ format, clips });
    // The right half is the upper four bits of the counter.
    const shown = await readCounters(output, format);
    expect(shown.slice(0, 20)).toEqual(range(10, 20).map((value) => 0xf0 | value));
    expect(shown.slice(28)).toEqual(range(24, 20).map((value) => 0xf0 | value));
  });
});
