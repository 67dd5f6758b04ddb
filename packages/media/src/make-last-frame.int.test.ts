import { describe, expect, it } from 'vitest';
import { makeLastFrame } from './make-last-frame.ts';
import { runFfprobe } from './run-ffmpeg.ts';
import { makeCounterClip, readCounterFile } from './testing/counter-clip.ts';
import { useFolder } from './testing/use-folder.ts';

describe('the last frame', () => {
  const inFolder = useFolder();

  it.each([
    { name: 'one frame', frames: 1 },
    { name: 'an odd length with B-frames', frames: 37 },
    { name: 'a length that ends on a key frame', frames: 61, gop: 12 },
    { name: 'a fractional rate and one long group', frames: 143, rate: '24000/1001', gop: 250 },
    { name: 'one frame a second', frames: 3, rate: '1' },
    { name: 'sound that goes on longer', frames: 20, soundSeconds: 2.5 },
    { name: 'sound that goes on a little longer', frames: 20, soundSeconds: 0.75 },
    { name: 'sound that ends before', frames: 40, soundSeconds: 0.5 },
  ])('is exact for $name', async ({ name, ...options }) => {
    const path = inFolder(`${name}.mp4`);
    await makeCounterClip(path, options);
    await makeLastFrame(path, inFolder(`${name}.png`));
    expect(await readCounterFile(inFolder(`${name}.png`))).toBe(options.frames - 1);
  });

  it('is a PNG of the size of the video', async () => {
    await makeCounterClip(inFolder('size.mp4'), { frames: 2 });
    await makeLastFrame(inFolder('size.mp4'), inFolder('size.png'));
    const entries = ['-show_entries', 'stream=codec_name,width,height', '-of', 'csv=p=0'];
    const printed = await runFfprobe(['-v', 'error', ...entries, inFolder('size.png')]);
    expect(printed.trim()).toBe('png,320,180');
  });

  it.each([
    ['where the video counts as ended', 11, 11],
    ['at the end of a video that ends before that', 90, 29],
  ])('is taken %s', async (_, frame, expected) => {
    await makeCounterClip(inFolder('end.mp4'), { frames: 30 });
    await makeLastFrame(inFolder('end.mp4'), inFolder('end.png'), { end: { frame, rate: { num: 30, den: 1 } } });
    expect(await readCounterFile(inFolder('end.png'))).toBe(expected);
  });
});
