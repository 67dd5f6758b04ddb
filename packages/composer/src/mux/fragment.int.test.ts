import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soundEncodeArgs, toEncodeArgs, toTimescale } from '../settings.ts';
import { countFragmentSamples, toFragment, toPictureSamples, toSoundSamples } from './fragment.ts';
import { toInitialisation } from './initialisation.ts';
import type { Track } from './parse-track.ts';
import { readTrack, readTracks } from './read-track.ts';
import { writeMovie } from './write-movie.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-fragment-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const frames = [37, 64, 16, 1];
const totalFrames = 118;

/** A movie of four segments with sound, as the composer joins them. */
async function makeMovie(format: FrameFormat, samples: number): Promise<string> {
  const { width, height, rate } = format;
  const timing = ['-avoid_negative_ts', 'disabled', '-video_track_timescale', String(toTimescale(rate))];
  const toSource = async (path: string) => ({ path, track: await readTrack(path) });
  const pictures = [];
  for (const [index, count] of frames.entries()) {
    const path = join(folder, `${rate.num}-${index}.mp4`);
    const source = `testsrc2=s=${width}x${height}:r=${rate.num}/${rate.den},hue=h=${index * 80},format=yuv420p`;
    const encode = ['-frames:v', String(count), ...toEncodeArgs(format, []), ...timing];
    await runFfmpeg(['-f', 'lavfi', '-i', source, ...encode, path]);
    pictures.push(await toSource(path));
  }
  const sound = join(folder, `${rate.num}.m4a`);
  const tone = `sine=330:r=48000,atrim=end_sample=${samples}`;
  await runFfmpeg(['-f', 'lavfi', '-i', tone, ...soundEncodeArgs, '-f', 'mp4', sound]);
  const output = join(folder, `${rate.num}-movie.mp4`);
  const frameTicks = (toTimescale(rate) * rate.den) / rate.num;
  await writeMovie({ pictures, sound: await toSource(sound), output, width, height, frameTicks, soundTicks: samples });
  return output;
}

function readBytes(movie: Buffer, { offsets, sizes }: Track, from: number, to: number): Buffer {
  const parts = Array.from({ length: to - from }, (_, index) => {
    const offset = offsets[from + index]!;
    return movie.subarray(offset, offset + sizes[from + index]!);
  });
  return Buffer.concat(parts);
}

const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);

/** The movie as initialisation and fragments of at most `length` frames, sound in fragments of its own between them. */
async function toFragments(path: string, { width, height, rate }: FrameFormat, length: number) {
  const movie = await readFile(path);
  const [picture, sound] = (await readTracks(path)) as [Track, Track];
  const frameTicks = (toTimescale(rate) * rate.den) / rate.num;
  const parts = [
    toInitialisation([
      {
        ...{ kind: 'picture', timescale: picture.timescale, startTicks: 0, width, height },
        description: picture.sampleDescription,
      },
      {
        ...{ kind: 'sound', timescale: sound.timescale, startTicks: sound.startTicks, width: 0, height: 0 },
        description: sound.sampleDescription,
      },
    ]),
  ];
  let heard = 0;
  for (let from = 0; from < totalFrames; from += length) {
    const to = Math.min(totalFrames, from + length);
    const soundEnd = to === totalFrames ? sound.sizes.length : Math.floor((sound.sizes.length * to) / totalFrames);
    parts.push(
      toFragment(from + 1, [
        {
          trackId: 1,
          decodeTicks: from * frameTicks,
          samples: toPictureSamples(picture, { from, to, frameTicks }),
          data: readBytes(movie, picture, from, to),
        },
        {
          trackId: 2,
          decodeTicks: sum(sound.durations.subarray(0, heard)),
          samples: toSoundSamples(sound, heard, soundEnd),
          data: readBytes(movie, sound, heard, soundEnd),
        },
      ]),
    );
    heard = soundEnd;
  }
  const output = path.replace('movie', `fragments-${length}`);
  await writeFile(output, Buffer.concat(parts));
  return output;
}

async function decode(path: string, args: readonly string[]): Promise<string> {
  const { stdout, stderrTail } = await runFfmpeg(['-copyts', '-i', path, ...args, 'pipe:1'], { stdout: 'buffer' });
  expect(stderrTail).toEqual([]);
  return stdout.toString();
}

/**
 * The time of every decoded frame, counted from the first, with its hash. ffmpeg moves all frames of a fragment by the
 * largest negative shift, as no browser does, so the time of the first tells nothing.
 */
async function listFrames(path: string): Promise<[number, string][]> {
  const lines = (await decode(path, ['-map', '0:v', '-f', 'framemd5'])).trim().split('\n');
  const frames = lines.filter((line) => !line.startsWith('#')).map((line) => line.split(','));
  const first = Number(frames[0]![2]);
  return frames.map((fields) => [Number(fields[2]) - first, fields[5]!]);
}

/** All decoded sound that is heard, by its time: of what an encoder makes before and after, ffmpeg drops nothing here. */
const hashSound = (path: string, samples: number) =>
  decode(path, ['-map', '0:a', '-af', `atrim=start_pts=0:end_pts=${samples}`, '-c:a', 'pcm_s16le', '-f', 'md5']);

describe('fragments', () => {
  it.each([
    ['30', { width: 160, height: 90, rate: { num: 30, den: 1 } }, 15],
    ['29.97, one frame each', { width: 160, height: 90, rate: { num: 30_000, den: 1_001 } }, 1],
  ])(
    'decode, after the initialisation, as the movie they were taken from, at %s frames a second',
    async (_name, format, length) => {
      const samples = Math.round((totalFrames * format.rate.den * 48_000) / format.rate.num);
      const movie = await makeMovie(format, samples);
      const fragments = await toFragments(movie, format, length);
      expect(await listFrames(fragments)).toEqual(await listFrames(movie));
      expect(await hashSound(fragments, samples)).toBe(await hashSound(movie, samples));
    },
  );

  it('say how many samples they hold', () => {
    const samples = [1, 2].map((bytes) => ({ bytes, ticks: 1, shiftTicks: 0, isKey: true }));
    expect(countFragmentSamples(toFragment(1, [{ trackId: 1, decodeTicks: 0, samples, data: Buffer.alloc(3) }]))).toBe(
      2,
    );
    expect(() => countFragmentSamples(Buffer.from('no fragment at all'))).toThrow(RangeError);
  });

  it('refuse data that is not as long as its samples', () => {
    const samples = [{ bytes: 3, ticks: 1, shiftTicks: 0, isKey: true }];
    expect(() => toFragment(1, [{ trackId: 1, decodeTicks: 0, samples, data: Buffer.alloc(2) }])).toThrow(RangeError);
  });
});
