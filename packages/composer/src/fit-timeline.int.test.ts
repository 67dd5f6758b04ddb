import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FrameRate, toFrames } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { toFitSentences } from './fit-timeline.ts';
import { toSourceFrame } from './graph/retime.ts';
import { loadTimelineFile } from './load-timeline-file.ts';
import { makeCounterClip, readCounters } from './testing/counter-clip.ts';
import { madeSampleRateHz, makeClicks } from './testing/made-songs.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-fit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const size = { width: 160, height: 90 };
const range = (from: number, frames: number) => Array.from({ length: frames }, (_, index) => from + index);
const toSeconds = (frames: number, { num, den }: FrameRate) => (frames * den) / num;

async function makeCounter(name: string, rate: FrameRate, first: number): Promise<string> {
  await makeCounterClip(join(folder, name), { format: { ...size, rate }, first, frames: 60 });
  return name;
}

async function makeSong(): Promise<string> {
  const { samples } = makeClicks({ perMinute: 110, start: 0.2, seconds: 12 });
  const input = ['-f', 'f32le', '-ar', String(madeSampleRateHz), '-ac', '1', '-i', 'pipe:0'];
  await runFfmpeg([...input, join(folder, 'song.wav')], { stdin: new Uint8Array(samples.buffer) });
  return 'song.wav';
}

async function load(timeline: Record<string, unknown>) {
  const path = join(folder, 'timeline.json');
  await writeFile(path, JSON.stringify({ shortSide: 90, ...timeline }));
  return loadTimelineFile(path);
}

async function show(loaded: Awaited<ReturnType<typeof load>>): Promise<number[]> {
  const output = join(folder, 'cut.mp4');
  await compose(loaded, output, { cacheDir: join(folder, 'cache'), fullDecode: true });
  return readCounters(output, loaded.format);
}

describe('a timeline file', () => {
  it.each([
    ['24000/1001', { num: 24_000, den: 1_001 }],
    ['30000/1001', { num: 30_000, den: 1_001 }],
    ['30/1', { num: 30, den: 1 }],
  ])('fits clips into slots whose borders are on their beats, at %s', async (fps, rate) => {
    await makeSong();
    const [a, b, c] = await Promise.all(
      [0, 64, 128].map((first) => makeCounter(`${first}-${rate.num}.mp4`, rate, first)),
    );
    // Nearest to a border, and farther from it than a quarter of a second.
    const beats = [toSeconds(47.8, rate), toSeconds(80, rate), toSeconds(115.3, rate)];
    const loaded = await load({
      fps,
      clips: [
        { file: a, frames: 50 },
        { file: b, frames: 62 },
        { file: c, frames: 70 },
      ],
      audio: { file: 'song.wav', beats },
      snap: true,
    });
    expect(loaded.clips.map(({ slotFrames }) => slotFrames)).toEqual([48, 67, 67]);
    expect(loaded.fits).toMatchObject([
      { kind: 'trim' },
      { kind: 'hold', heldFrames: 7 },
      { kind: 'hold', heldFrames: 7 },
    ]);
    const shown = await show(loaded);
    const head = loaded.clips[0]!.headFrames;
    expect(shown).toEqual([
      ...range(head, 48),
      ...range(64, 60),
      ...Array(7).fill(123),
      ...range(128, 60),
      ...Array(7).fill(187),
    ]);
    expect(shown.findIndex((value) => value >= 64)).toBe(toFrames(beats[0]!, rate));
    expect(shown.findIndex((value) => value >= 128)).toBe(toFrames(beats[2]!, rate));
  });

  it('slows a clip down that is a little short, and says so', async () => {
    const rate = { num: 24_000, den: 1_001 };
    const file = await makeCounter('slow.mp4', rate, 0);
    const loaded = await load({
      fps: '24000/1001',
      clips: [
        { file, frames: 65 },
        { file, frames: 20, from: 7 },
      ],
    });
    expect(loaded.clips[0]!.speed).toEqual({ num: 12, den: 13 });
    expect(toFitSentences(loaded)).toEqual(['clip 1: It is 5 frames too short, so it plays 7.7 % slower.']);
    const slowed = range(0, 65).map((frame) => toSourceFrame(frame, { num: 12, den: 13 }));
    expect(await show(loaded)).toEqual([...slowed, ...range(7, 20)]);
  });

  it('counts the frames of a source of variable rate, and slows it down exactly', async () => {
    const fast = await makeCounter('sixty.mp4', { num: 60, den: 1 }, 0);
    const kept = [0, 1, 5, 6, 7, 8, 20, 21, 33, 34, 35, 36, 47, 58, 59];
    const select = `select='${kept.map((frame) => `eq(n,${frame})`).join('+')}'`;
    const args = ['-i', join(folder, fast), '-vf', select, '-fps_mode', 'vfr', '-c:v', 'libx264', '-crf', '12'];
    await runFfmpeg([...args, join(folder, 'variable.mp4')]);
    // Frame k at 30 a second shows the last picture that begins by then; one that begins halfway counts to the next.
    const steady = range(0, 30).map((frame) => kept.findLast((at) => Math.round(at / 2) <= frame)!);
    const own = await load({ clips: [{ file: 'variable.mp4', frames: 30 }] });
    expect(own.fits).toMatchObject([{ kind: 'whole', sourceFrames: 30 }]);
    const slowed = await load({ clips: [{ file: 'variable.mp4', frames: 32 }] });
    expect(slowed.fits).toMatchObject([{ kind: 'hold' }]);
    const speed = { num: 15, den: 16 };
    const [clip] = slowed.clips;
    const shown = await show({ ...slowed, clips: [clip!, { ...clip!, speed }] });
    expect(shown.slice(0, 32)).toEqual([...steady, steady[29], steady[29]]);
    expect(shown.slice(32)).toEqual(range(0, 32).map((frame) => steady[toSourceFrame(frame, speed)]));
  });

  it('keeps the handles of a crossfade when it trims, and cuts on detected beats', async () => {
    const file = await makeSong();
    const rate = { num: 30, den: 1 };
    const [a, b] = await Promise.all([0, 64].map((first) => makeCounter(`beat-${first}.mp4`, rate, first)));
    const transition = { kind: 'crossfade', frames: 8 };
    const clips = [
      { file: a, frames: 40, transition },
      { file: b, frames: 40 },
    ];
    const loaded = await load({ clips, audio: { file, beats: 'detect' }, snap: true });
    // Beats at 0.2 s and then 60/110 s apart; the third one is nearest to frame 40.
    expect(loaded.clips.map(({ slotFrames }) => slotFrames)).toEqual([39, 41]);
    expect(loaded.fits).toMatchObject([{ kind: 'trim' }, { kind: 'trim' }]);
    for (const [clip, handles] of [
      [loaded.clips[0]!, [0, 4]],
      [loaded.clips[1]!, [4, 0]],
    ] as const) {
      expect(clip.headFrames).toBeGreaterThanOrEqual(handles[0]);
      expect(60 - clip.headFrames - clip.slotFrames).toBeGreaterThanOrEqual(handles[1]);
    }
    expect(toFitSentences(loaded)[0]).toBe('cut 1: It moved 1 frame earlier, onto a beat.');
    const shown = await show(loaded);
    expect(shown.slice(0, 35)).toEqual(range(loaded.clips[0]!.headFrames, 35));
    expect(shown.slice(43)).toEqual(range(64 + loaded.clips[1]!.headFrames + 4, 37));
  });

  it.each([
    ['snap without beats', { clips: [{ file: 'a.mp4' }], snap: true }, 'audio.beats'],
    ['beats that are a word', { clips: [{ file: 'a.mp4' }], audio: { file: 'a', beats: 'guess' } }, 'audio.beats'],
    ['a length that is no whole number', { clips: [{ file: 'a.mp4', frames: 1.5 }] }, 'clips.0.frames'],
  ])('is refused for %s', async (_name, timeline, words) => {
    await expect(load(timeline)).rejects.toThrow(words);
  });
});
