import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aspectRatios, type FrameFormat, isRetakeError, type Transition, toFrameSize } from '@retake/contracts';
import { decodeFrames, decodeSound, probe, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import type { FreshPiece, PlannedSegment } from './compose-options.ts';
import { makeCounterClip, makeMovingClip, readCounters } from './testing/counter-clip.ts';
import type { ComposeClip, ComposeTimeline } from './timeline.ts';

const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const cut: Transition = { kind: 'cut', frames: 0 };
const crossfade: Transition = { kind: 'crossfade', frames: 8 };
const fade: Transition = { kind: 'fade', frames: 8 };

let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${++count}-${name}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-composer-'));
  await Promise.all([
    makeCounterClip(join(folder, 'low.mp4'), { format, first: 0, frames: 60 }),
    makeCounterClip(join(folder, 'high.mp4'), { format, first: 128, frames: 60 }),
    makeMovingClip(join(folder, 'moving.mp4'), ['-pix_fmt', 'yuv420p']),
  ]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function clip(file: string, change: Partial<ComposeClip> = {}): ComposeClip {
  const path = join(folder, file);
  return { path, hash: path, headFrames: 0, slotFrames: 24, transitionAfter: cut, hasSound: false, ...change };
}

async function composeFresh(timeline: ComposeTimeline, cacheDir = fresh('cache')) {
  const output = fresh('cut.mp4');
  return { output, cacheDir, ...(await compose(timeline, output, { cacheDir, fullDecode: true })) };
}

const decode = (path: string) => decodeFrames(path, { width: 320, height: 180, pixelFormat: 'gray' });

function meanAbsolute(frame: Uint8Array, expected: (at: number) => number): number {
  return frame.reduce((sum, value, at) => sum + Math.abs(value - expected(at)), 0) / frame.length;
}

describe('frames', () => {
  it('shows the right source frame at every place, handles included', async () => {
    const clips = [
      clip('low.mp4', { headFrames: 10 }),
      clip('high.mp4', { headFrames: 20, slotFrames: 17 }),
      clip('low.mp4', { headFrames: 31, slotFrames: 25 }),
    ];
    const { output, frames } = await composeFresh({ format, clips });
    expect(frames).toBe(66);
    const range = (from: number, length: number) => Array.from({ length }, (_, index) => from + index);
    expect(await readCounters(output, format)).toEqual([...range(10, 24), ...range(148, 17), ...range(31, 25)]);
  });

  it('holds the edge frame where the source has no more', async () => {
    const clips = [clip('low.mp4', { headFrames: 55, slotFrames: 12 }), clip('high.mp4', { headFrames: 70 })];
    const { output } = await composeFresh({ format, clips });
    const expected = [55, 56, 57, 58, ...Array(8).fill(59), ...Array(24).fill(187)];
    expect(await readCounters(output, format)).toEqual(expected);
  });

  it('repeats and drops whole frames of sources with another rate', async () => {
    const half = { ...format, rate: { num: 15, den: 1 } };
    const double = { ...format, rate: { num: 60, den: 1 } };
    await makeCounterClip(join(folder, 'slow.mkv'), { format: half, first: 0, frames: 15 });
    await makeCounterClip(join(folder, 'fast.mp4'), { format: double, first: 100, frames: 60 });
    const { output } = await composeFresh({ format, clips: [clip('slow.mkv'), clip('fast.mp4')] });
    const shown = await readCounters(output, format);
    expect(shown.slice(0, 24)).toEqual(Array.from({ length: 24 }, (_, index) => index >> 1));
    const steps = shown.slice(25).map((value, index) => value - shown[index + 24]!);
    expect(steps).toEqual(Array(23).fill(2));
  });

  it('has the exact length at a fractional rate', async () => {
    const ntsc = { ...format, rate: { num: 30_000, den: 1_001 } };
    const clips = [clip('low.mp4', { transitionAfter: crossfade }), clip('high.mp4')];
    const { output } = await composeFresh({ format: ntsc, clips });
    expect((await probe(output)).video).toMatchObject({ frames: 48, averageRate: ntsc.rate, isVariableRate: false });
  });

  it.each(aspectRatios)('fits %s with every kind of border', async (ratio) => {
    const shape = { ...toFrameSize(ratio, 120), rate: format.rate };
    const clips = [
      clip('low.mp4', { transitionAfter: crossfade }),
      clip('moving.mp4', { transitionAfter: fade }),
      clip('high.mp4'),
      clip('moving.mp4'),
    ];
    const { output } = await composeFresh({ format: shape, clips });
    const { video } = await probe(output);
    expect(video).toMatchObject({ width: shape.width, height: shape.height, frames: 96, colorSpace: 'bt709' });
  });
});

describe('transitions', () => {
  it('blends both clips in a crossfade, half and half on the border', async () => {
    const clips = [
      clip('low.mp4', { headFrames: 8, transitionAfter: crossfade }),
      clip('moving.mp4', { headFrames: 8 }),
    ];
    const { output } = await composeFresh({ format, clips });
    const [made, before, after] = await Promise.all([
      decode(output),
      decode(join(folder, 'low.mp4')),
      decode(join(folder, 'moving.mp4')),
    ]);
    for (let j = 0; j < 8; j++) {
      const [from, to] = [before[28 + j]!, after[4 + j]!];
      const blend = (at: number) => from[at]! + ((to[at]! - from[at]!) * j) / 8;
      expect(meanAbsolute(made[20 + j]!, blend), `frame ${j} of the window`).toBeLessThan(2.5);
    }
    expect(meanAbsolute(made[24]!, (at) => before[32]![at]!)).toBeGreaterThan(10);
  });

  it('goes through black in a fade', async () => {
    const clips = [clip('moving.mp4', { transitionAfter: fade }), clip('high.mp4')];
    const { output } = await composeFresh({ format, clips });
    const [made, before, after] = await Promise.all([
      decode(output),
      decode(join(folder, 'moving.mp4')),
      decode(join(folder, 'high.mp4')),
    ]);
    for (let j = 0; j < 8; j++) {
      const share = j < 4 ? 1 - j / 4 : (j - 4) / 4;
      const source = j < 4 ? before[20 + j]! : after[j - 4]!;
      const faded = (at: number) => source[at]! * share;
      expect(meanAbsolute(made[20 + j]!, faded), `frame ${j} of the window`).toBeLessThan(3.5);
    }
    expect(Math.max(...made[24]!)).toBeLessThan(4);
  });
});

describe('reuse', () => {
  const clips = () => [
    clip('low.mp4', { transitionAfter: crossfade }),
    clip('moving.mp4', { transitionAfter: fade }),
    clip('high.mp4', { transitionAfter: crossfade }),
    clip('moving.mp4', { headFrames: 20 }),
  ];

  it('renders nothing the second time', async () => {
    const first = await composeFresh({ format, clips: clips() });
    const again = await composeFresh({ format, clips: clips() }, first.cacheDir);
    expect(again.segments.map(({ action }) => action)).toEqual(Array(7).fill('reused'));
    expect(await decode(again.output)).toEqual(await decode(first.output));
  });

  it('leaves every frame outside a changed clip and its windows as it was, bit for bit', async () => {
    await makeMovingClip(join(folder, 'other.mp4'), ['-pix_fmt', 'yuv420p', '-vf', 'negate']);
    const first = await composeFresh({ format, clips: clips() });
    const changed = clips().map((entry, index) =>
      index === 1 ? { ...entry, path: join(folder, 'other.mp4'), hash: join(folder, 'other.mp4') } : entry,
    );
    const second = await composeFresh({ format, clips: changed }, first.cacheDir);
    const rendered = second.segments.filter(({ action }) => action === 'rendered');
    expect(rendered.map(({ kind, startFrame }) => [kind, startFrame])).toEqual([
      ['crossfade', 20],
      ['body', 28],
      ['fade', 44],
    ]);
    const read = (path: string) => decodeFrames(path, { width: 320, height: 180, pixelFormat: 'yuv420p' });
    const [before, after] = await Promise.all([read(first.output), read(second.output)]);
    const differing = before.flatMap((frame, index) => (Buffer.compare(frame, after[index]!) === 0 ? [] : [index]));
    expect(differing[0]).toBeGreaterThanOrEqual(20);
    expect(differing.at(-1)).toBeLessThan(52);
    expect(differing.length).toBeGreaterThan(24);
  });

  it('tells what is cached, and hands on the pictures of what is not while it is encoded', async () => {
    const { cacheDir } = await composeFresh({ format, clips: clips() });
    const changed = clips().map((entry, index) => (index === 3 ? { ...entry, hash: join(folder, 'other') } : entry));
    const told: string[] = [];
    const pieces: FreshPiece[] = [];
    let planned: readonly PlannedSegment[] = [];
    await compose({ format, clips: changed }, fresh('cut.mp4'), {
      cacheDir,
      onPlan: (segments) => {
        planned = segments;
        told.push('plan');
      },
      onPiece: (piece) => {
        pieces.push(piece);
        told.push('piece');
      },
      onProgress: ({ renderedFrames, totalFrames }) => renderedFrames === totalFrames && told.push('rendered'),
    });
    expect(planned.filter(({ isCached }) => !isCached)).toEqual([
      { startFrame: 68, frames: 8, isCached: false },
      { startFrame: 76, frames: 20, isCached: false },
    ]);
    const toEnd = (end: number, { startFrame, frames }: PlannedSegment) =>
      startFrame === end ? end + frames : Number.NaN;
    expect(planned.reduce(toEnd, 0)).toBe(96);
    const places = pieces.map(({ segment, firstSample, samples }) => [
      planned[segment]!.startFrame,
      firstSample,
      samples,
    ]);
    expect(places).toEqual([
      [68, 0, 3],
      [68, 3, 5],
      [76, 0, 15],
      [76, 15, 5],
    ]);
    expect(told.slice(0, 3)).toEqual(['plan', 'piece', 'piece']);
    expect(told.at(-1)).toBe('rendered');
  });

  it.each([
    ['shorter', () => Buffer.from('spoiled')],
    ['other inside', (media: Buffer) => Buffer.from(media).fill(0x55, media.length >> 1, (media.length >> 1) + 40)],
  ] as const)('finds an entry that has become %s and renders it again', async (_name, spoil) => {
    const first = await composeFresh({ format, clips: clips() });
    const entries = join(first.cacheDir, 'entries');
    const media = (await readdir(entries, { recursive: true })).filter((name) => name.endsWith('media'));
    await writeFile(join(entries, media[0]!), spoil(await readFile(join(entries, media[0]!))));
    const again = await composeFresh({ format, clips: clips() }, first.cacheDir);
    expect(again.segments.filter(({ action }) => action === 'rendered')).toHaveLength(1);
    expect(await readCounters(again.output, format)).toEqual(await readCounters(first.output, format));
  });

  it('lets two composers share one folder at the same time', async () => {
    const cacheDir = fresh('cache');
    const both = await Promise.all([1, 2].map(() => composeFresh({ format, clips: clips() }, cacheDir)));
    expect(both.map(({ frames }) => frames)).toEqual([96, 96]);
    const third = await composeFresh({ format, clips: clips() }, cacheDir);
    expect(third.segments.every(({ action }) => action === 'reused')).toBe(true);
  });

  it('leaves no output and no broken entry when it is stopped', async () => {
    const cacheDir = fresh('cache');
    const output = fresh('stopped.mp4');
    const stopping = new AbortController();
    const stopped = compose({ format, clips: clips() }, output, {
      cacheDir,
      signal: stopping.signal,
      onProgress: ({ renderedFrames }) => renderedFrames > 30 && stopping.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrowError('stopped');
    expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual([]);
    expect(await readdir(join(cacheDir, 'work'))).toEqual([]);
    const after = await composeFresh({ format, clips: clips() }, cacheDir);
    const actions = new Set(after.segments.map(({ action }) => action));
    expect([...actions].toSorted()).toEqual(['rendered', 'reused']);
    expect(await decode(after.output)).toHaveLength(96);
  });
});

describe('sound', () => {
  const song = { gainDb: -6, fadeOutFrames: 15, hash: 'song' };

  it('lays one song: cut to the length, quieter, faded out at the end', async () => {
    const path = join(folder, 'song.wav');
    await runFfmpeg(['-f', 'lavfi', '-i', 'sine=440:duration=9:sample_rate=44100', '-af', 'volume=4', path]);
    const clips = [clip('low.mp4', { slotFrames: 45 }), clip('high.mp4', { slotFrames: 45 })];
    const { output } = await composeFresh({ format, clips, audio: { ...song, path } });
    expect((await probe(output)).audio!.durationSeconds).toBeCloseTo(3, 4);
    const heard = await decodeSound(output);
    const level = (from: number, to: number) => toRms(heard.subarray(from * 48_000, to * 48_000));
    expect(level(0.5, 2.4)).toBeCloseTo(0.5 * 0.5 * Math.SQRT1_2, 2);
    expect(level(2.7, 2.8) / level(1, 2)).toBeCloseTo(0.5, 1);
    expect(level(2.98, 3)).toBeLessThan(0.01);
  });

  it('follows a song that ends early with silence', async () => {
    const path = join(folder, 'short.wav');
    await runFfmpeg(['-f', 'lavfi', '-i', 'sine=440:duration=0.5:sample_rate=48000', path]);
    const { output } = await composeFresh({
      format,
      clips: [clip('low.mp4', { slotFrames: 45 })],
      audio: { ...song, path },
    });
    expect((await probe(output)).audio!.durationSeconds).toBeCloseTo(1.5, 4);
    const heard = await decodeSound(output);
    expect(toRms(heard.subarray(0.1 * 48_000, 0.4 * 48_000))).toBeGreaterThan(0.03);
    expect(toRms(heard.subarray(0.6 * 48_000, 1.5 * 48_000))).toBeLessThan(0.001);
  });

  it('lays own sounds end to end, to the sample, silence where a clip has none', async () => {
    // A click on the very sample at which source frame 10 begins, and another codec's sound behind it.
    const path = join(folder, 'click.mkv');
    await runFfmpeg([
      ...['-i', join(folder, 'low.mp4'), '-f', 'lavfi', '-i', "aevalsrc='0.9*between(n,16000,16023)':s=48000:d=2"],
      ...['-c:v', 'copy', '-c:a', 'flac', path],
    ]);
    const clips = [clip('high.mp4', { slotFrames: 20 }), clip('click.mkv', { headFrames: 5, hasSound: true })];
    const { output } = await composeFresh({ format, clips: [...clips, clip('high.mp4', { slotFrames: 16 })] });
    const heard = await decodeSound(output);
    const loudest = heard.reduce((best, value, at) => (Math.abs(value) > Math.abs(heard[best]!) ? at : best), 0);
    // 20 frames before it, 5 more until frame 10 of the source: sample 40,000.
    expect(loudest).toBeGreaterThanOrEqual(39_999);
    expect(loudest).toBeLessThanOrEqual(40_024);
    expect(toRms(heard.subarray(0, 38_000))).toBeLessThan(0.002);
    expect(toRms(heard.subarray(43_000, 96_000))).toBeLessThan(0.002);
    expect((await probe(output)).audio!.durationSeconds).toBeCloseTo(2, 4);
  });
});

describe('mixed sources', () => {
  it('takes other codecs, sizes, depths, turned pictures, with and without sound', async () => {
    const tone = ['-f', 'lavfi', '-i', 'sine=300:duration=1:sample_rate=22050'];
    await Promise.all([
      makeMovingClip(join(folder, 'vp9.webm'), [
        '-c:v',
        'libvpx-vp9',
        '-deadline',
        'realtime',
        '-vf',
        'scale=160:240,setsar=1',
      ]),
      makeMovingClip(join(folder, 'ten.mp4'), [
        '-c:v',
        'libx265',
        '-pix_fmt',
        'yuv420p10le',
        '-x265-params',
        'log-level=0',
      ]),
      makeMovingClip(join(folder, 'prores.mov'), [
        ...tone,
        '-map',
        '0:v',
        '-map',
        '1:a',
        '-c:v',
        'prores_ks',
        '-s',
        '322x182',
      ]),
    ]);
    const clips = [
      clip('vp9.webm', { transitionAfter: crossfade }),
      clip('ten.mp4', { transitionAfter: fade }),
      clip('prores.mov', { transitionAfter: crossfade, hasSound: true }),
      clip('low.mp4'),
    ];
    const { output } = await composeFresh({ format, clips });
    const made = await decode(output);
    expect(made).toHaveLength(96);
    // The tall picture stands in the middle with black on both sides.
    const row = made[4]!.subarray(90 * 320, 91 * 320);
    expect(Math.max(...row.subarray(0, 95))).toBeLessThan(4);
    expect(Math.max(...row.subarray(110, 210))).toBeGreaterThan(60);
  });

  it('says that a source cannot be read, and writes nothing', async () => {
    await writeFile(join(folder, 'text.mp4'), 'this is no video');
    const output = fresh('none.mp4');
    const failure = await compose({ format, clips: [clip('text.mp4')] }, output, { cacheDir: fresh('cache') }).catch(
      (error: unknown) => error,
    );
    expect(isRetakeError(failure)).toBe(true);
    expect((await readdir(folder)).some((name) => name.includes('none.mp4'))).toBe(false);
  });
});

function toRms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length);
}
