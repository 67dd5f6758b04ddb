import { mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toEncodeArgs, toTimescale } from '../settings.ts';
import { checkUnit } from './check-unit.ts';
import { joinCut } from './join-cut.ts';
import { type CutExpectation, verifyCut } from './verify-cut.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
let folder: string;
let count = 0;
const fresh = (name: string) => join(folder, `${++count}-${name}`);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'retake-checks-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function makeSegment(frames: number, args: readonly string[] = []): Promise<string> {
  const path = fresh('segment.mp4');
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30,format=yuv420p', '-frames:v', String(frames)],
    ...[...toEncodeArgs(format, []), '-avoid_negative_ts', 'disabled', ...args],
    ...['-video_track_timescale', String(toTimescale(format.rate)), path],
  ]);
  return path;
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

describe('checking what was rendered', () => {
  it('gives the same parameter sets for segments of one encoder', async () => {
    const segments = [
      { path: await makeSegment(20), frames: 20 },
      { path: await makeSegment(7), frames: 7 },
    ];
    const [one, two] = await checkUnit(segments);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(two).toBe(one);
    const [other] = await checkUnit([{ path: await makeSegment(7, ['-crf', '30']), frames: 7 }]);
    expect(other).not.toBe(one);
  });

  it('refuses a segment with a frame too few, and one that does not decode', async () => {
    const path = await makeSegment(20);
    await expect(checkUnit([{ path, frames: 21 }])).rejects.toMatchObject({
      code: 'VERIFICATION_FAILED',
      details: { problem: 'The segment has 20 frames instead of 21.' },
    });
    await damage(path);
    await expect(checkUnit([{ path, frames: 20 }])).rejects.toThrow();
  });
});

describe('checking a cut', () => {
  const good: CutExpectation = { format, frames: 30, soundSamples: 0, segmentStarts: [0, 20], fullDecode: false };
  let cut: string;
  beforeAll(async () => {
    cut = fresh('cut.mp4');
    await joinCut({ paths: [await makeSegment(20), await makeSegment(10)], sound: null, output: cut, format });
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

  it('refuses a file that goes on after its samples, and finds damage when it decodes', async () => {
    const longer = fresh('longer.mp4');
    await joinCut({ paths: [await makeSegment(30)], sound: null, output: longer, format });
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
