import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AspectRatio, aspectRatios, toFrameSize } from '@retake/contracts';
import { decodeFrames, measurePicture, type PictureStats, verifyVideo } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFrameDrawer } from './frames/draw-frames.ts';
import { makeSampleClip } from './make-sample-clip.ts';
import { type DrawnSample, makeSampleClips } from './make-sample-clips.ts';
import { sampleClips } from './sample-clips.ts';

const format = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const [head, slot, all] = [15, 150, 180];
const never = new AbortController().signal;
let folder: string;
let sample: DrawnSample;
const progress = new Map<number, number[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-sample-'));
  sample = await makeSampleClips(folder, {
    ...{ format, signal: never },
    onProgress: (clip, percent) => progress.set(clip, [...(progress.get(clip) ?? []), percent]),
  });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const decode = (path: string) =>
  decodeFrames(path, { width: format.width, height: format.height, pixelFormat: 'gray' });
const toHashes = (frames: readonly Uint8Array[]) =>
  frames.map((frame) => createHash('md5').update(frame).digest('hex'));
const toMotion = (frames: readonly Uint8Array[]) =>
  frames.slice(1).map((frame, index) => {
    const before = frames[index]!;
    return frame.reduce((sum, value, at) => sum + Math.abs(value - before[at]!), 0) / frame.length;
  });

const toMean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the sample film', () => {
  it('has every frame of every slot and handle, in the format of the job, and says how far it is', async () => {
    expect(sample.clips).toHaveLength(6);
    for (const [index, clip] of sample.clips.entries()) {
      expect(clip).toMatchObject({ headFrames: head, slotFrames: slot, sourceFrames: all });
      expect(clip).toMatchObject({ role: sampleClips[index]!.role, prompt: sampleClips[index]!.prompt });
      await verifyVideo(clip.path, { format, frames: all, expectSound: false, fullDecode: true });
      const seen = progress.get(index + 1)!;
      expect([...seen].sort((a, b) => a - b)).toEqual(seen);
      expect(seen.at(-1)).toBe(100);
    }
  });

  it('crossfades between all clips within their handles', () => {
    for (const { transitionAfter } of sample.clips.slice(0, -1)) {
      expect(transitionAfter).toEqual({ kind: 'crossfade', frames: 16 });
    }
    expect(sample.clips.at(-1)!.transitionAfter.kind).toBe('cut');
  });

  it('changes clips on beats of its music', () => {
    let border = 0;
    for (const { slotFrames } of sample.clips) {
      expect(sample.audio.beats).toContain(border / 30);
      border += slotFrames;
    }
    expect(border / 30).toBe(30);
  });

  it('moves in every second of every clip', async () => {
    for (const { path } of sample.clips) {
      const motion = toMotion(await decode(path));
      for (let second = 0; second < 6; second++) {
        const part = motion.slice(second * 30, second * 30 + 29);
        expect(toMean(part), `${path} ${second} s`).toBeGreaterThan(0.3);
      }
    }
  });

  it.each(sampleClips)('glides: no frame of $scene stands still, none leaps', ({ scene }) => {
    const draw = createFrameDrawer({ scene, format, headFrames: head });
    const luma = format.width * format.height;
    const motion = toMotion(Array.from({ length: all }, (_, frame) => draw(frame).subarray(0, luma)));
    expect(Math.max(...motion)).toBeLessThan(toMean(motion) * 1.7);
    expect(Math.min(...motion)).toBeGreaterThan(toMean(motion) * 0.5);
  });

  it('shows six places that nobody mixes up', async () => {
    const stats = await Promise.all(sample.clips.map(({ path }) => measurePicture(path, { everyNth: 20 })));
    const toDistance = (a: PictureStats, b: PictureStats) =>
      Math.hypot(a.meanLuma - b.meanLuma, 2 * (a.meanU - b.meanU), 2 * (a.meanV - b.meanV));
    stats.forEach((a, index) => {
      expect(a.contrast).toBeGreaterThan(20);
      for (const b of stats.slice(index + 1)) expect(toDistance(a, b)).toBeGreaterThan(15);
    });
  });
});

describe('makeSampleClip', () => {
  const short = { format, headFrames: 3, slotFrames: 9, tailFrames: 2 };

  it.each(sampleClips)('draws the same frames every time: $scene', async (clip) => {
    const paths = [join(folder, `${clip.scene}-a.mp4`), join(folder, `${clip.scene}-b.mp4`)] as const;
    for (const path of paths) expect(await makeSampleClip(clip, path, short)).toEqual({ frames: 14 });
    const [first, second] = await Promise.all(paths.map(async (path) => toHashes(await decode(path))));
    expect(first).toHaveLength(14);
    expect(new Set(first).size).toBe(14);
    expect(second).toEqual(first);
  });

  it.each<AspectRatio>([...aspectRatios])('fills a picture of %s to its borders', (ratio) => {
    const size = { ...toFrameSize(ratio, 98), rate: format.rate };
    for (const { scene } of sampleClips) {
      const frame = createFrameDrawer({ scene, format: size, headFrames: 0 })(75);
      // Bytes where nothing was drawn would still be 0, which no colour has.
      expect(frame.indexOf(0), `${scene} ${ratio}`).toBe(-1);
      expect(Math.min(...frame), `${scene} ${ratio}`).toBeGreaterThanOrEqual(16);
      expect(Math.max(...frame), `${scene} ${ratio}`).toBeLessThanOrEqual(240);
    }
  });

  it('draws at the rate of the job', async () => {
    const film = { ...toFrameSize('9:16', 98), rate: { num: 24_000, den: 1001 } };
    const path = join(folder, 'film.mp4');
    await makeSampleClip(sampleClips[5]!, path, { format: film, headFrames: 1, slotFrames: 5, tailFrames: 1 });
    await verifyVideo(path, { format: film, frames: 7, expectSound: false });
  });

  it('stops when told to, and leaves neither file nor thread', async () => {
    const stop = new AbortController();
    const path = join(folder, 'stopped.mp4');
    const making = makeSampleClip(sampleClips[1]!, path, {
      ...{ format, headFrames: 0, slotFrames: 100_000, tailFrames: 0, signal: stop.signal },
      onProgress: () => stop.abort(new Error('enough')),
    });
    await expect(making).rejects.toThrow('enough');
    expect((await readdir(folder)).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });
});
