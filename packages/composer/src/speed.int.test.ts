import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat, Transition } from '@retake/contracts';
import { decodeSound, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { toSourceFrame } from './graph/retime.ts';
import { makeCounterClip, readCounters } from './testing/counter-clip.ts';
import type { ClipLook, ComposeClip, ComposeTimeline } from './timeline.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const cut: Transition = { kind: 'cut', frames: 0 };

let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${++count}-${name}`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-speed-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function makeCounter(name: string, rate = format.rate, first = 0): Promise<string> {
  const path = join(folder, name);
  await makeCounterClip(path, { format: { ...format, rate }, first, frames: 75 });
  return path;
}

function clip(path: string, change: Partial<ComposeClip> = {}): ComposeClip {
  return { path, hash: path, headFrames: 0, slotFrames: 81, transitionAfter: cut, hasSound: false, ...change };
}

async function show(timeline: ComposeTimeline, cacheDir = fresh('cache')) {
  const output = fresh('cut.mp4');
  const composition = await compose(timeline, output, { cacheDir });
  return { output, composition, shown: await readCounters(output, timeline.format) };
}

const range = (from: number, frames: number) => Array.from({ length: frames }, (_, index) => from + index);
const slow = { num: 25, den: 27 };
const quick = { num: 27, den: 25 };

describe('a clip at another speed', () => {
  it.each([
    ['30 a second, sought', 'speed.mp4', { num: 30, den: 1 }],
    ['23.976 a second', 'film.mp4', { num: 24_000, den: 1_001 }],
    ['29.97 a second', 'ntsc.mkv', { num: 30_000, den: 1_001 }],
  ])('shows each source frame where it belongs at %s', async (_name, file, rate) => {
    const path = await makeCounter(file, rate);
    const clips = [
      clip(path, { speed: slow }),
      clip(path, { speed: quick, headFrames: 3, slotFrames: 40 }),
      clip(path, { speed: slow, headFrames: 30, slotFrames: 20 }),
    ];
    const { shown } = await show({ format: { ...format, rate }, clips });
    expect(shown).toEqual([
      ...range(0, 81).map((frame) => toSourceFrame(frame, slow)),
      ...range(3, 40).map((frame) => toSourceFrame(frame, quick)),
      ...range(30, 20).map((frame) => toSourceFrame(frame, slow)),
    ]);
    expect(shown.slice(0, 81)).toEqual([...shown.slice(0, 81)].sort((a, b) => a - b));
    expect(shown[80]).toBe(74);
  });

  it('holds its last frame when it is too short even so, and its first before its beginning', async () => {
    const path = await makeCounter('held.mp4');
    const { shown } = await show({
      format,
      clips: [
        clip(path, { speed: slow, headFrames: -3, slotFrames: 10 }),
        clip(path, { speed: slow, headFrames: 75, slotFrames: 10 }),
      ],
    });
    const expected = [...range(-3, 10), ...range(75, 10)].map((frame) =>
      Math.min(74, Math.max(0, toSourceFrame(frame, slow))),
    );
    expect(shown).toEqual(expected);
  });

  it('is not confused with the same clip at its own speed, and is reused', async () => {
    const path = await makeCounter('key.mp4');
    const cacheDir = fresh('cache');
    const own = await show({ format, clips: [clip(path, { slotFrames: 40 })] }, cacheDir);
    const slowed = await show({ format, clips: [clip(path, { slotFrames: 40, speed: slow })] }, cacheDir);
    expect(slowed.composition.segments[0]!.action).toBe('rendered');
    expect(slowed.shown).not.toEqual(own.shown);
    const again = await show({ format, clips: [clip(path, { slotFrames: 40, speed: slow })] }, cacheDir);
    expect(again.composition.segments[0]!.action).toBe('reused');
  });

  it('goes on through a transition as if there were none', async () => {
    const path = await makeCounter('window.mp4');
    const black = join(folder, 'black.mp4');
    await runFfmpeg(['-f', 'lavfi', '-i', 'color=black:s=160x90:r=30:d=2', '-pix_fmt', 'yuv420p', black]);
    const fade: Transition = { kind: 'fade', frames: 8 };
    const clips = [clip(path, { speed: slow, slotFrames: 40, transitionAfter: fade }), clip(black, { slotFrames: 20 })];
    const { shown } = await show({ format, clips });
    expect(shown.slice(0, 38)).toEqual(range(0, 38).map((frame) => toSourceFrame(frame, slow)));
  });

  it.each([2, 'whole'] as const)('wears a look that is made for its own frames (reach %s)', async (reach) => {
    const path = await makeCounter(`look-${reach}.mp4`);
    const seen: number[] = [];
    const look: ClipLook = {
      ...{ key: 'negative', reach, prepare: async () => {} },
      toFilters: ({ from, frames, input, output }) => {
        seen.push(from, frames);
        return { graph: `${input}negate=components=y${output}`, inputs: [] };
      },
    };
    const { shown } = await show({
      format,
      clips: [clip(path, { speed: slow, headFrames: 30, slotFrames: 20, sourceFrames: 75, look })],
    });
    expect(shown).toEqual(range(30, 20).map((frame) => 255 - toSourceFrame(frame, slow)));
    expect(seen.slice(0, 2)).toEqual(reach === 'whole' ? [0, 75] : [23, 25]);
  });

  it.each([
    ['slower', slow],
    ['faster', quick],
  ])('keeps its sound in time and in tune when it is %s', async (_name, speed) => {
    const path = fresh('beeps.mp4');
    const tone = 'sin(2*PI*1000*t)*exp(-mod(t\\,0.5)*30)*0.8';
    const sources = [
      '-f',
      'lavfi',
      '-i',
      'color=gray:s=160x90:r=30:d=4',
      '-f',
      'lavfi',
      '-i',
      `aevalsrc='${tone}':s=48000:d=4`,
    ];
    await runFfmpeg([...sources, '-pix_fmt', 'yuv420p', '-c:a', 'aac', path]);
    const { output } = await show({ format, clips: [clip(path, { speed, slotFrames: 90, hasSound: true })] });
    const sound = await decodeSound(output);
    expect(Math.abs(sound.length - 3 * 48_000)).toBeLessThan(2_048);
    const played = (0.5 * speed.den) / speed.num;
    for (const beep of [1, 2, 3, 4, 5]) {
      const at = findOnset(sound, beep * played - 0.1, beep * played + 0.1);
      expect(Math.abs(at - beep * played)).toBeLessThan(0.003);
      expect(countCrossings(sound, at + 0.005, at + 0.035)).toBeGreaterThanOrEqual(28);
      expect(countCrossings(sound, at + 0.005, at + 0.035)).toBeLessThanOrEqual(32);
    }
  });
});

/** When the sound first gets louder than a fifth of full scale, in seconds. */
function findOnset(sound: Float32Array, from: number, to: number): number {
  const first = Math.round(from * 48_000);
  const index = sound.subarray(first, Math.round(to * 48_000)).findIndex((value) => Math.abs(value) > 0.2);
  return (first + index) / 48_000;
}

/** How often the sound goes up through zero. */
function countCrossings(sound: Float32Array, from: number, to: number): number {
  const part = sound.subarray(Math.round(from * 48_000), Math.round(to * 48_000));
  return part.reduce((sum, value, at) => sum + Number(value >= 0 && (part[at - 1] ?? 0) < 0), 0);
}
