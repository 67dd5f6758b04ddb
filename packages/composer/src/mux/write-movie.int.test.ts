import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat, FrameRate } from '@retake/contracts';
import { runFfmpeg, runFfprobe } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundEncodeArgs, toEncodeArgs, toTimescale } from '../settings.ts';
import { readTrack } from './read-track.ts';
import { writeMovie } from './write-movie.ts';

let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${++count}-${name}`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-mux-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const toFormat = (num: number, den = 1): FrameFormat => ({ width: 160, height: 90, rate: { num, den } });

async function makeSegment(format: FrameFormat, frames: number, hue: number): Promise<string> {
  const { width, height, rate } = format;
  const path = fresh('segment.mp4');
  const source = `testsrc2=s=${width}x${height}:r=${rate.num}/${rate.den},hue=h=${hue},format=yuv420p`;
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', source, '-frames:v', String(frames), ...toEncodeArgs(format, [])],
    ...['-avoid_negative_ts', 'disabled', '-video_track_timescale', String(toTimescale(rate)), path],
  ]);
  return path;
}

async function makeSound(samples: number): Promise<string> {
  const path = fresh('sound.m4a');
  const tone = `sine=330:r=48000,atrim=end_sample=${samples}`;
  await runFfmpeg(['-f', 'lavfi', '-i', tone, ...soundEncodeArgs, '-f', 'mp4', path]);
  return path;
}

const toSource = async (path: string) => ({ path, track: await readTrack(path) });

async function joinSegments(format: FrameFormat, paths: readonly string[], sound?: { path: string; samples: number }) {
  const output = fresh('movie.mp4');
  const { width, height, rate } = format;
  await writeMovie({
    ...{ output, width, height, frameTicks: (toTimescale(rate) * rate.den) / rate.num },
    pictures: await Promise.all(paths.map(toSource)),
    sound: sound === undefined ? null : await toSource(sound.path),
    soundTicks: sound?.samples ?? 0,
  });
  return output;
}

/** The same by ffmpeg's own concat demuxer. */
async function joinByFfmpeg(rate: FrameRate, paths: readonly string[], lengths: readonly number[], sound: string) {
  const list = fresh('list.ffconcat');
  const lines = paths.map((path, index) => `file '${path}'\nduration ${(lengths[index]! * rate.den) / rate.num}`);
  await writeFile(list, `ffconcat version 1.0\n${lines.join('\n')}\n`);
  const output = fresh('by-ffmpeg.mp4');
  const inputs = ['-f', 'concat', '-safe', '0', '-i', list, '-i', sound, '-map', '0:v', '-map', '1:a', '-c', 'copy'];
  await runFfmpeg([...inputs, '-video_track_timescale', String(toTimescale(rate)), output]);
  return output;
}

/** A hash of every decoded frame with the time at which it is shown, or of all decoded sound. */
async function hash(path: string, stream: 'v' | 'a'): Promise<string> {
  const kind = stream === 'v' ? ['-f', 'framemd5'] : ['-c:a', 'pcm_s16le', '-f', 'md5'];
  const args = ['-i', path, '-map', `0:${stream}:0`, '-fflags', '+bitexact', ...kind, 'pipe:1'];
  return (await runFfmpeg(args, { stdout: 'buffer' })).stdout.toString();
}

describe('joining by copy', () => {
  it.each([
    ['30', toFormat(30)],
    ['29.97', toFormat(30_000, 1_001)],
    ['23.976', toFormat(24_000, 1_001)],
    ['25', toFormat(25)],
  ])('decodes as what ffmpeg joins does, picture and sound, at %s frames a second', async (_name, format) => {
    const lengths = [37, 1, 64, 16, 2];
    const paths: string[] = [];
    for (const [index, frames] of lengths.entries()) paths.push(await makeSegment(format, frames, index * 60));
    const samples = Math.round((120 * format.rate.den * 48_000) / format.rate.num);
    const sound = await makeSound(samples);
    const ours = await joinSegments(format, paths, { path: sound, samples });
    const theirs = await joinByFfmpeg(format.rate, paths, lengths, sound);
    expect(await hash(ours, 'v')).toBe(await hash(theirs, 'v'));
    expect(await hash(ours, 'a')).toBe(await hash(theirs, 'a'));
    const { stderrTail } = await runFfmpeg(['-i', ours, '-f', 'null', '-']);
    expect(stderrTail).toEqual([]);
  });

  it('puts the tables before the samples and the sound beside the picture of its time', async () => {
    const format = toFormat(30);
    const paths = [await makeSegment(format, 90, 0), await makeSegment(format, 60, 90)];
    const movie = await joinSegments(format, paths, { path: await makeSound(240_000), samples: 240_000 });
    const bytes = await readFile(movie);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    const packets = await runFfprobe(['-v', 'error', '-show_entries', 'packet=pts_time,pos', '-of', 'csv=p=0', movie]);
    const placed = packets
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(Number) as [number, number]);
    const inFileOrder = placed.toSorted((a, b) => a[1] - b[1]);
    const latest = inFileOrder.map((_, index) => Math.max(...inFileOrder.slice(0, index + 1).map(([time]) => time)));
    expect(Math.max(...inFileOrder.map(([time], index) => latest[index]! - time))).toBeLessThan(1.2);
  });

  it('gives the same bytes for the same parts', async () => {
    const format = toFormat(30);
    const paths = [await makeSegment(format, 20, 0), await makeSegment(format, 10, 90)];
    const [one, two] = await Promise.all([joinSegments(format, paths), joinSegments(format, paths)]);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });
});

describe('what cannot be joined', () => {
  const format = toFormat(30);

  it.each([
    ['other encoder settings', ['-crf', '28'], 'other parameter sets'],
    ['another timescale', ['-video_track_timescale', '90000'], 'another timescale'],
  ])('refuses a segment with %s', async (_name, args, sentence) => {
    const good = await makeSegment(format, 20, 0);
    const odd = fresh('odd.mp4');
    const source = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30,format=yuv420p', '-frames:v', '20'];
    const timing = ['-video_track_timescale', String(toTimescale(format.rate))];
    await runFfmpeg([...source, ...toEncodeArgs(format, []), ...timing, ...args, odd]);
    await expect(joinSegments(format, [good, odd])).rejects.toThrow(sentence);
  });

  it('refuses a segment that skips a frame', async () => {
    const odd = fresh('gap.mp4');
    const source = 'testsrc2=s=160x90:r=30,format=yuv420p,select=not(eq(n\\,5))';
    await runFfmpeg([
      ...['-f', 'lavfi', '-i', source, '-frames:v', '20', ...toEncodeArgs(format, []), '-fps_mode', 'passthrough'],
      ...['-video_track_timescale', String(toTimescale(format.rate)), odd],
    ]);
    await expect(joinSegments(format, [odd])).rejects.toThrow('shows nothing at its frame 5');
  });

  it.each([
    ['a file that was cut off', (bytes: number) => bytes - 100],
    ['an empty file', () => 0],
  ])('says that %s has no tables', async (_name, toLength) => {
    const path = await makeSegment(format, 20, 0);
    await truncate(path, toLength((await readFile(path)).length));
    await expect(readTrack(path)).rejects.toThrow('has no tables of samples');
  });

  it('says that samples are missing', async () => {
    const path = await makeSegment(format, 20, 0);
    const source = await toSource(path);
    await truncate(path, 1_000);
    const request = { pictures: [source], sound: null, width: 160, height: 90, frameTicks: 512, soundTicks: 0 };
    await expect(writeMovie({ ...request, output: fresh('movie.mp4') })).rejects.toThrow(/ends \d+ bytes too early/);
  });
});
