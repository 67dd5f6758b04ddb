import { createReadStream } from 'node:fs';
import { copyFile, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { countFrames, decodeFrames, runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CachedFile } from '../cache/segment-cache.ts';
import { fragmentArgs } from '../graph/render-args.ts';
import { measureSamples } from '../mux/measure-samples.ts';
import { readTrack } from '../mux/read-track.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import type { Segment } from '../plan/segments.ts';
import { toEncodeArgs, toTimescale } from '../settings.ts';
import { checkDecoding } from './check-decoding.ts';
import { joinCut } from './join-cut.ts';
import { type Piece, type RecordedSegment, recordUnit } from './record-unit.ts';
import { type CutExpectation, verifyStreams, verifyTables } from './verify-cut.ts';
import { writeCut } from './write-cut.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${++count}-${name}`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-checks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const encode = (frames: number, keyFrames: readonly number[], args: readonly string[] = []) => [
  ...['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30,format=yuv420p', '-frames:v', String(frames)],
  ...[...toEncodeArgs(format, keyFrames), '-avoid_negative_ts', 'disabled', ...args],
  ...['-video_track_timescale', String(toTimescale(format.rate))],
];

async function makeSegment(frames: number): Promise<string> {
  const path = fresh('segment.mp4');
  await runFfmpeg([...encode(frames, []), path]);
  return path;
}

async function makeEntry(frames: number): Promise<CachedFile> {
  const path = await makeSegment(frames);
  const facts = { length: frames, bytes: (await stat(path)).size, samplesChecksum: await measureSamples(path) };
  return { key: path, path, parameterSets: null, ...facts };
}

/** Writes rubbish over a part of a file in its middle, where the samples are. */
async function damage(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.write(Buffer.alloc(400, 0xa5), 0, 400, Math.floor((await stat(path)).size / 3));
  } finally {
    await file.close();
  }
}

const toSegment = (startFrame: number, frames: number): Segment => ({
  ...{ kind: 'body', key: String(startFrame), startFrame, frames },
  source: { clip: 0, from: startFrame, frames },
});

/** What an encoder of `frames` frames gives, with key frames at the given ones, recorded as the given segments. */
async function record(unit: RenderUnit, frames: number, keyFrames: readonly number[], args: readonly string[] = []) {
  const recorded: RecordedSegment[] = [];
  const pieces: Piece[] = [];
  const recording = {
    folder: await mkdtemp(join(folder, 'unit-')),
    format,
    onPiece: (piece: Piece) => pieces.push(piece),
  };
  await runFfmpeg([...encode(frames, keyFrames, args), ...fragmentArgs], {
    onStdout: async (stream) => {
      recorded.push(...(await recordUnit(unit, stream, recording)));
    },
  });
  return { recorded, pieces };
}

describe('recording what an encoder writes', () => {
  it('makes a file of each segment that shows what one file of the encoder shows', async () => {
    const { recorded, pieces } = await record([toSegment(0, 20), toSegment(20, 27)], 47, [20]);
    const whole = fresh('whole.mp4');
    await runFfmpeg([...encode(47, [20]), whole]);
    const size = { width: 160, height: 90, pixelFormat: 'yuv420p' } as const;
    const parts = await Promise.all(recorded.map(({ path }) => decodeFrames(path, size)));
    expect(parts.map((frames) => frames.length)).toEqual([20, 27]);
    expect(parts.flat()).toEqual(await decodeFrames(whole, size));
    for (const { path, checksum } of recorded) expect(checksum).toBe(await measureSamples(path));
    expect(recorded.map(({ track }) => track)).toEqual(await Promise.all(recorded.map(({ path }) => readTrack(path))));
    expect(pieces.map(({ segment, firstSample, samples }) => [segment.startFrame, firstSample, samples])).toEqual([
      [0, 0, 3],
      [0, 3, 6],
      [0, 9, 11],
      [20, 0, 15],
      [20, 15, 12],
    ]);
    for (const { data, track, firstSample, samples, segment } of pieces) {
      const { path } = recorded.find((entry) => entry.segment === segment)!;
      const from = track.offsets[firstSample]!;
      expect(track.sizes.length).toBe(firstSample + samples);
      expect(data.equals((await readFile(path)).subarray(from, from + data.length))).toBe(true);
    }
  });

  it('gives segments of one encoder the same description, and of another one another', async () => {
    const { recorded } = await record([toSegment(0, 5), toSegment(5, 4)], 9, [5]);
    const other = await record([toSegment(0, 5)], 5, [], ['-crf', '30']);
    const [one, two] = recorded.map(({ track }) => track.sampleDescription);
    expect(two).toEqual(one);
    expect(other.recorded[0]!.track.sampleDescription).not.toEqual(one);
  });

  it.each([
    ['a frame too few', 20, [toSegment(0, 21)], 'The segment has 20 frames instead of 21.'],
    ['a frame too many', 22, [toSegment(0, 21)], 'The encoder wrote more frames than the segments have.'],
    ['a border without a key frame', 20, [toSegment(0, 9), toSegment(9, 11)], 'does not begin with a key frame'],
  ] as const)('refuses %s', async (_name, frames, unit, problem) => {
    await expect(record(unit as unknown as RenderUnit, frames, [])).rejects.toMatchObject({
      code: 'VERIFICATION_FAILED',
      details: { problem: expect.stringContaining(problem) },
    });
  });

  it('tells the failure of the tool, when that is why frames are missing', async () => {
    const absent = record([toSegment(0, 20)], 20, [], ['-i', '/absent.mp4']);
    await expect(absent).rejects.toMatchObject({ code: 'MEDIA_TOOL_FAILED' });
  });
});

describe('decoding what an encoder writes', () => {
  const check = (path: string, frames: number) =>
    checkDecoding(createReadStream(path), frames, new AbortController().signal);
  it('accepts what decodes, and refuses a missing frame and damage', async () => {
    const path = fresh('stream.mp4');
    await runFfmpeg([...encode(20, []), ...fragmentArgs.slice(0, -1), path]);
    await expect(check(path, 20)).resolves.toBeUndefined();
    await expect(check(path, 21)).rejects.toMatchObject({
      code: 'VERIFICATION_FAILED',
      details: { problem: '20 frames were decoded instead of 21.' },
    });
    await damage(path);
    await expect(check(path, 20)).rejects.toThrow();
  });
});

describe('joining', () => {
  it('tells which entries are not what they were, in their samples or in their tables', async () => {
    const segments = [await makeEntry(20), await makeEntry(10), await makeEntry(12)];
    await damage(segments[0]!.path);
    const join = () => joinCut({ segments, sound: null, output: fresh('cut.mp4'), format });
    await expect(join()).rejects.toMatchObject({ keys: [segments[0]!.key] });
    await writeFile(segments[2]!.path, 'nothing like a table');
    await expect(join()).rejects.toMatchObject({ keys: [segments[2]!.key] });
  });
});

describe('writing a cut', () => {
  const expected = { format, frames: 30, soundSamples: 0, segmentStarts: [0, 20], fullDecode: false };
  const write = async (segments: readonly CachedFile[], change: Partial<CutExpectation> = {}, signal?: AbortSignal) => {
    const request = { segments, sound: null, output: fresh('cut.mp4'), format, ...(signal && { signal }) };
    await writeCut(request, { ...expected, ...change });
    return request.output;
  };

  it('joins and accepts, refuses what is not as it should be, and tells damage first', async () => {
    const segments = [await makeEntry(20), await makeEntry(10)];
    expect(await countFrames(await write(segments))).toBe(30);
    const refusal = { code: 'VERIFICATION_FAILED' };
    await expect(write(segments, { soundSamples: 48_000 })).rejects.toMatchObject(refusal);
    await expect(write(segments, { segmentStarts: [0, 19] })).rejects.toMatchObject(refusal);
    await damage(segments[1]!.path);
    await expect(write(segments, { soundSamples: 48_000 })).rejects.toMatchObject({ keys: [segments[1]!.key] });
  });

  it('throws the reason of an abort', async () => {
    const reason = new Error('enough');
    await expect(write([await makeEntry(20)], {}, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe('checking a cut', () => {
  const verifyCut = async (path: string, expected: CutExpectation) => {
    await verifyStreams(path, expected);
    await verifyTables(path, expected);
  };
  const good: CutExpectation = { format, frames: 30, soundSamples: 0, segmentStarts: [0, 20], fullDecode: false };
  let cut: string;
  beforeAll(async () => {
    cut = fresh('cut.mp4');
    await joinCut({ segments: [await makeEntry(20), await makeEntry(10)], sound: null, output: cut, format });
  });

  it('accepts what is as it should be', async () => {
    await expect(verifyCut(cut, { ...good, fullDecode: true })).resolves.toBeUndefined();
  });

  it.each([
    ['another length', { frames: 31 }, 'The new video lasts 1 s instead of'],
    ['another size', { format: { ...format, width: 320 } }, 'has 160 × 90 pixels instead of 320 × 90'],
    ['another rate', { format: { ...format, rate: { num: 25, den: 1 } } }, 'has 30/1 frames a second'],
    ['a sound that is not there', { soundSamples: 48_000 }, 'has no sound track'],
    ['a border without a key frame', { segmentStarts: [0, 19] }, 'Frame 19 of the new video should be a key frame'],
  ])('refuses %s', async (_name, change, sentence) => {
    const expected = { ...good, ...change };
    await expect(verifyCut(cut, expected)).rejects.toMatchObject({
      code: 'VERIFICATION_FAILED',
      message: expect.stringContaining(sentence),
    });
  });

  it('reads streams from the beginning of a file that is not whole yet, and tells by the tables that it is not', async () => {
    const begun = fresh('begun.mp4');
    await copyFile(cut, begun);
    await truncate(begun, Math.floor(((await stat(cut)).size * 2) / 3));
    await expect(verifyStreams(begun, good)).resolves.toBeUndefined();
    await expect(verifyStreams(begun, { ...good, frames: 31 })).rejects.toThrow('lasts 1 s instead of');
    await expect(verifyTables(begun, good)).rejects.toThrow(/has \d+ bytes instead of \d+/);
  });

  it('refuses a file that goes on after its samples, and finds damage when it decodes', async () => {
    const longer = fresh('longer.mp4');
    await joinCut({ segments: [await makeEntry(30)], sound: null, output: longer, format });
    const expected = { ...good, segmentStarts: [0] };
    await verifyCut(longer, expected);
    await damage(longer);
    await expect(verifyCut(longer, { ...expected, fullDecode: true })).rejects.toThrow('does not decode');
    const file = await open(longer, 'a');
    await file.write(Buffer.from('\0\0\0\x0cfreerest', 'latin1'));
    await file.close();
    await expect(verifyCut(longer, expected)).rejects.toThrow(/has \d+ bytes instead of \d+/);
  });
});
