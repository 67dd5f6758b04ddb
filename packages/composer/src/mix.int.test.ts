import { writeFile } from 'node:fs/promises';
import type { FrameFormat } from '@retake/contracts';
import { decodeSound, probe, runFfmpeg } from '@retake/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { compose } from './compose.ts';
import { toLoudness } from './graph/loudness.ts';
import { loadTimelineFile } from './load-timeline-file.ts';
import { useFolder } from './testing/use-folder.ts';
import type { ComposeClip, ComposeTimeline } from './timeline.ts';

const { at: toPath, fresh } = useFolder();
const format: FrameFormat = { width: 64, height: 36, rate: { num: 30_000, den: 1_001 } };
const samplesPerSecond = 48_000;

/** The song is a tone of 440 Hz, the own sound one of 1,000 Hz, so that each can be found in the mix. */
beforeAll(async () => {
  const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=64x36:r=30000/1001:d=2'];
  const toTone = (hertz: number, level: number) => `aevalsrc='${level}*sin(2*PI*${hertz}*t)':s=48000`;
  const encode = ['-c:v', 'libx264', '-preset', 'ultrafast', '-c:a', 'flac', '-strict', 'experimental', '-shortest'];
  await Promise.all([
    runFfmpeg([...picture, '-f', 'lavfi', '-i', `${toTone(1_000, 0.3)}:d=2`, ...encode, toPath('loud.mp4')]),
    runFfmpeg([...picture, '-c:v', 'libx264', '-preset', 'ultrafast', toPath('mute.mp4')]),
    runFfmpeg(['-f', 'lavfi', '-i', `${toTone(440, 0.4)}:d=9`, toPath('song.wav')]),
    // Quiet, with short high peaks: made as loud as is asked, they would be far beyond full scale.
    runFfmpeg([
      ...['-f', 'lavfi', '-i', `anoisesrc=color=pink:d=9:seed=3:amplitude=0.25:sample_rate=48000`],
      ...['-af', `aeval='val(0)+0.7*between(mod(t,1),0.4,0.402)*sin(2*PI*997*t)'`, toPath('peaks.wav')],
    ]),
  ]);
});

function clip(file: string, change: Partial<ComposeClip> = {}): ComposeClip {
  const transitionAfter = { kind: 'cut', frames: 0 } as const;
  const hasSound = file === 'loud.mp4';
  return {
    path: toPath(file),
    hash: toPath(file),
    headFrames: 0,
    slotFrames: 45,
    transitionAfter,
    hasSound,
    ...change,
  };
}

const toSong = (file = 'song.wav', gainDb = -6) => ({ path: toPath(file), hash: file, gainDb, fadeOutFrames: 0 });

async function composeSound(timeline: Omit<ComposeTimeline, 'format'>, cacheDir = fresh('cache')) {
  const output = fresh('cut.mp4');
  const { segments } = await compose({ format, ...timeline }, output, { cacheDir });
  return { output, cacheDir, heard: await decodeSound(output), action: segments.at(-1)!.action };
}

/** Amplitude of a tone between two times. */
function toAmplitude(heard: Float32Array, hertz: number, from: number, to: number): number {
  let [across, down] = [0, 0];
  const [first, end] = [Math.round(from * samplesPerSecond), Math.round(to * samplesPerSecond)];
  for (let at = first; at < end; at++) {
    const angle = (2 * Math.PI * hertz * at) / samplesPerSecond;
    across += heard[at]! * Math.cos(angle);
    down += heard[at]! * Math.sin(angle);
  }
  return (2 * Math.hypot(across, down)) / (end - first);
}

const toDb = (ratio: number) => 20 * Math.log10(ratio);

async function measure(path: string) {
  const filters = ['-map', '0:a:0', '-af', 'ebur128=peak=true:metadata=1,ametadata=print:file=-'];
  const { stdout } = await runFfmpeg(['-i', path, ...filters, '-f', 'null', '-'], { stdout: 'buffer' });
  return toLoudness(stdout.toString('latin1'));
}

describe('own sound beside a song', () => {
  const clips = () => [clip('loud.mp4'), clip('mute.mp4'), clip('loud.mp4')];
  const [songLevel, ownLevel] = [0.4 * 10 ** (-6 / 20), 0.3];
  // Three slots of 45 frames at 29.97 a second, and a look into the middle of each.
  const places = [0, 1, 2].map((slot) => [slot * 1.5015 + 0.5, slot * 1.5015 + 1.4] as const);
  const level = (heard: Float32Array, hertz: number) => places.map(([from, to]) => toAmplitude(heard, hertz, from, to));

  it('is not heard unless asked for', async () => {
    const { heard } = await composeSound({ clips: clips(), audio: toSong() });
    for (const amplitude of level(heard, 440)) expect(toDb(amplitude / songLevel)).toBeCloseTo(0, 0);
    expect(Math.max(...level(heard, 1_000))).toBeLessThan(0.001);
  });

  it('lies 12 dB below the song under it, exactly as long as the video', async () => {
    const { output, heard } = await composeSound({ clips: clips(), audio: { ...toSong(), ownSound: 'under' } });
    const songs = level(heard, 440);
    const [first, between, last] = level(heard, 1_000);
    for (const amplitude of songs) expect(Math.abs(toDb(amplitude / songLevel))).toBeLessThan(0.3);
    for (const amplitude of [first!, last!]) expect(Math.abs(toDb(amplitude / ownLevel) + 18)).toBeLessThan(0.3);
    expect(between).toBeLessThan(0.001);
    const seconds = (135 * 1_001) / 30_000;
    expect((await probe(output)).audio!.durationSeconds).toBeCloseTo(seconds, 4);
  });

  it('leads over the song, which steps back for it and comes back where there is none', async () => {
    const { heard } = await composeSound({ clips: clips(), audio: { ...toSong(), ownSound: 'over' } });
    const [first, between, last] = level(heard, 440);
    for (const amplitude of [first!, last!]) expect(toDb(amplitude / songLevel)).toBeLessThan(-12);
    // It comes back within a second, so not all of the look into the silent slot has it whole.
    expect(toDb(toAmplitude(heard, 440, 2.4, 2.9) / songLevel)).toBeGreaterThan(-1);
    expect(between! / first!).toBeGreaterThan(3);
    const own = level(heard, 1_000);
    for (const amplitude of [own[0]!, own[2]!]) expect(Math.abs(toDb(amplitude / ownLevel))).toBeLessThan(0.3);
  });

  it('is mixed again only when it changed', async () => {
    const audio = { ...toSong(), ownSound: 'over' } as const;
    const first = await composeSound({ clips: clips(), audio });
    const framed = clips().map((entry) => ({ ...entry, framing: 'fill' as const }));
    const second = await composeSound({ clips: framed, audio, quality: 'preview' }, first.cacheDir);
    expect(second.action).toBe('reused');
    expect(second.heard).toEqual(first.heard);
    const third = await composeSound({ clips: clips().slice(1), audio }, first.cacheDir);
    expect(third.action).toBe('rendered');
  });
});

describe('loudness', () => {
  it.each([
    ['song.wav', 'quiet enough for a gain alone', -23],
    ['peaks.wav', 'with peaks that have to be held down', -14],
  ])('brings %s to what is asked, %s', async (file, _why, loudnessLufs) => {
    const { output } = await composeSound({
      clips: [clip('mute.mp4', { slotFrames: 150 })],
      audio: toSong(file),
      loudnessLufs,
    });
    const { integratedLufs, truePeakDb } = await measure(output);
    // AAC itself takes 0.23 from pink noise, whose highest tones it leaves out.
    expect(Math.abs(integratedLufs - loudnessLufs)).toBeLessThan(0.5);
    expect(truePeakDb).toBeLessThanOrEqual(-1);
    expect((await probe(output)).audio!.durationSeconds).toBeCloseTo((150 * 1_001) / 30_000, 4);
  });

  it('is measured once for a soundtrack, also of own sounds', async () => {
    const timeline = { clips: [clip('loud.mp4'), clip('mute.mp4')], loudnessLufs: -20 };
    const first = await composeSound(timeline);
    expect(Math.abs((await measure(first.output)).integratedLufs + 20)).toBeLessThan(0.3);
    const second = await composeSound({ ...timeline, framing: 'blur' }, first.cacheDir);
    expect(second.action).toBe('reused');
    expect(second.heard).toEqual(first.heard);
  });

  it('moves no sample when it holds peaks down', async () => {
    const { heard } = await composeSound({
      clips: [clip('mute.mp4', { slotFrames: 60 })],
      audio: toSong('peaks.wav', 0),
      loudnessLufs: -14,
    });
    const plain = await decodeSound(toPath('peaks.wav'));
    const correlate = (shift: number) => {
      let sum = 0;
      for (let at = 4_800; at < 80_000; at++) sum += plain[at]! * heard[at + shift]!;
      return sum;
    };
    const shifts = Array.from({ length: 41 }, (_, index) => index - 20);
    const best = shifts.reduce((one, two) => (correlate(two) > correlate(one) ? two : one));
    expect(best).toBe(0);
  });
});

describe('a timeline file of which nothing is said', () => {
  it('plays the song at 0.7, fades it out over two seconds, and fits pictures', async () => {
    const file = toPath('timeline.json');
    const content = { fps: '30000/1001', shortSide: 64, clips: [{ file: 'mute.mp4' }], audio: { file: 'song.wav' } };
    await writeFile(file, JSON.stringify(content));
    const timeline = await loadTimelineFile(file);
    expect(timeline).toMatchObject({ framing: 'fit', quality: 'final' });
    expect(timeline.audio).toMatchObject({ gainDb: -3.1, fadeOutFrames: 60, ownSound: 'off' });
    expect(timeline.loudnessLufs).toBeUndefined();
  });

  it('takes what is said instead', async () => {
    const file = toPath('said.json');
    const content = {
      ...{ shortSide: 64, framing: 'blur', quality: 'preview', loudnessLufs: -14 },
      clips: [{ file: 'mute.mp4', framing: 'fill' }],
      audio: { file: 'song.wav', gainDb: 0, fadeOutFrames: 0, ownSound: 'under' },
    };
    await writeFile(file, JSON.stringify(content));
    const timeline = await loadTimelineFile(file);
    expect(timeline).toMatchObject({ framing: 'blur', quality: 'preview', loudnessLufs: -14 });
    expect(timeline.clips[0]!.framing).toBe('fill');
    expect(timeline.audio).toMatchObject({ gainDb: 0, fadeOutFrames: 0, ownSound: 'under' });
  });
});
