import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeSound, measureSound, probe, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSampleMusic } from './make-sample-music.ts';

const seconds = 30;
let folder: string;
let path: string;
let beats: number[];
let sound: Float32Array;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-music-'));
  path = join(folder, 'music.m4a');
  ({ beats } = await makeSampleMusic(path, { seconds }));
  sound = await decodeSound(path);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How loud the lows are that set in within 60 ms after a time, against the 60 ms before it. */
function toOnset(time: number): number {
  const power = (from: number) => {
    let low = 0;
    let sum = 0;
    for (let at = Math.round((from - 0.02) * 48_000); at < (from + 0.06) * 48_000; at++) {
      low += ((sound[at] ?? 0) - low) * 0.015;
      if (at >= from * 48_000) sum += low * low;
    }
    return sum;
  };
  return power(time) / (power(time - 0.08) + 1e-4);
}

describe('the sample music', () => {
  it('is as long as it was asked to be', async () => {
    const { audio } = await probe(path);
    expect(audio).toMatchObject({ codec: 'aac', channels: 2, sampleRateHz: 48_000 });
    expect(audio!.durationSeconds).toBeCloseTo(seconds, 6);
    // AAC comes in packets of 1,024 samples; what the last one holds too much is silence.
    expect(sound.length - seconds * 48_000).toBeLessThan(1_024);
    expect(sound.length).toBeGreaterThanOrEqual(seconds * 48_000);
  });

  it('has a beat where it says, every half second from the start, and none between', () => {
    expect(beats).toEqual(Array.from({ length: 60 }, (_, beat) => beat / 2));
    const audible = beats.filter((beat) => beat < seconds - 1.5);
    for (const beat of audible) expect(toOnset(beat), `beat at ${beat} s`).toBeGreaterThan(3);
    for (const beat of audible) expect(toOnset(beat + 0.33), `between, ${beat + 0.33} s`).toBeLessThan(2);
  });

  it('is comfortably loud, never clips, and differs from section to section', async () => {
    const { peakDb } = await measureSound(path);
    expect(peakDb).toBeLessThan(-1);
    const { stdout } = await runFfmpeg(
      ['-i', path, '-af', 'ebur128=metadata=1,ametadata=print:key=lavfi.r128.I:file=-', '-f', 'null', '-'],
      { stdout: 'buffer' },
    );
    const loudness = Number(/I=(-[\d.]+)\s*$/.exec(String(stdout))![1]);
    expect(loudness).toBeGreaterThan(-17.5);
    expect(loudness).toBeLessThan(-14.5);
    const levels = await Promise.all(
      [0, 1, 2, 3, 4].map((section) => measureSound(path, { fromSeconds: section * 5, seconds: 5 })),
    );
    expect(levels[2]!.rmsDb).toBeGreaterThan(levels[0]!.rmsDb + 1);
    for (const { rmsDb } of levels) expect(rmsDb).toBeGreaterThan(-26);
  });

  it('fades out at the end', async () => {
    const at = async (fromSeconds: number) => (await measureSound(path, { fromSeconds, seconds: 0.5 })).rmsDb;
    const steps = await Promise.all([27, 28.5, 29, 29.5].map(at));
    expect([...steps].sort((a, b) => b - a)).toEqual(steps);
    expect(steps[3]).toBeLessThan(steps[0]! - 15);
  });

  it('plays the same every time, for lengths that are no whole number of sections', async () => {
    const paths = [join(folder, 'a.m4a'), join(folder, 'b.m4a')] as const;
    for (const each of paths) await makeSampleMusic(each, { seconds: 7.31 });
    const [a, b] = await Promise.all(paths.map((each) => readFile(each)));
    expect(a!.equals(b!)).toBe(true);
    expect((await probe(paths[0])).audio!.durationSeconds).toBeCloseTo(7.31, 3);
  });

  it('stops when told to', async () => {
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(makeSampleMusic(join(folder, 'none.m4a'), { seconds, signal: stop })).rejects.toThrow();
    await expect(readFile(join(folder, 'none.m4a'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
