import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type FrameFormat, limits } from '@retake/contracts';
import { expect, it } from 'vitest';
import { ingest } from './ingest.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';
import { toMezzanineByteLimit } from './to-mezzanine-byte-limit.ts';

const toPath = useFolder();
const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };

it('stops at a video that grows out of all proportion, and leaves nothing behind', async () => {
  const noise = 'color=gray:s=320x180:r=30:d=4,noise=alls=100:allf=t';
  const input = toPath('noise.mp4');
  await runFfmpeg(['-f', 'lavfi', '-i', noise, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '10', input]);
  await expect(ingest(input, toPath('noise-mezzanine.mp4'), { format })).rejects.toMatchObject({
    code: 'VIDEO_TOO_LARGE',
    message: expect.stringMatching(/noise/),
    details: { maxOutputBytes: toMezzanineByteLimit(120, format) },
  });
  expect((await readdir(dirname(input))).filter((name) => name.includes('mezzanine'))).toEqual([]);
});

it('lets footage with strong grain through', async () => {
  const grain = 'testsrc2=s=320x180:r=30:d=4,noise=alls=12:allf=t';
  const input = toPath('grain.mp4');
  await runFfmpeg(['-f', 'lavfi', '-i', grain, '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '10', input]);
  await expect(ingest(input, toPath('grain-mezzanine.mp4'), { format })).resolves.toMatchObject({ frames: 120 });
});

it('never allows more than the longest upload may need', () => {
  const hd: FrameFormat = { width: 1920, height: 1080, rate: { num: 30, den: 1 } };
  expect(toMezzanineByteLimit(limits.uploadSeconds * 30, hd)).toBe(16 * limits.uploadBytes);
  expect(toMezzanineByteLimit(limits.uploadSeconds * 30, format)).toBeLessThan(2 * 2 ** 30);
});
