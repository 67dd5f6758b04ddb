import { readFile, stat, truncate } from 'node:fs/promises';
import type { FrameFormat } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { decodeFrames } from './decode-frames.ts';
import { ingest } from './ingest.ts';
import { measurePicture } from './measure-picture.ts';
import { decodeSound } from './measure-sound.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { makeCounterClip } from './testing/counter-clip.ts';
import { useFolder } from './testing/use-folder.ts';

const toPath = useFolder();
const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast'];

describe('ingest of unusual files', () => {
  it('shows pixels that are not square in their right shape', async () => {
    const input = toPath('anamorphic.mp4');
    const output = toPath('anamorphic-mezzanine.mp4');
    await runFfmpeg(['-f', 'lavfi', '-i', 'color=white:s=180x180:d=0.4', '-vf', 'setsar=16/9', ...h264, input]);
    await ingest(input, output, { format });
    const [frame] = await decodeFrames(output, { width: 320, height: 180, pixelFormat: 'gray', frames: 1 });
    const lit = frame!.subarray(90 * 320, 91 * 320).filter((luma) => luma > 128);
    expect(lit).toHaveLength(320);
  });

  it.each(['mkv', 'mp4'])('keeps a picture that begins after its sound with its sound (%s)', async (extension) => {
    const late = toPath('late.mkv');
    const input = toPath(`late-copy.${extension}`);
    const output = toPath(`late-${extension}-mezzanine.mp4`);
    const flash = `[0:v]drawbox=c=white:t=fill:enable='between(t,1,1.2)',trim=start=0.5[v]`;
    const beep = `aevalsrc='if(between(t,1,1.2),0.8*sin(2*PI*1000*t),0)':s=48000:d=2`;
    const sources = ['-f', 'lavfi', '-i', 'color=black:s=64x36:r=30:d=2', '-f', 'lavfi', '-i', beep];
    const maps = ['-filter_complex', flash, '-map', '[v]', '-map', '1:a', '-copyts'];
    await runFfmpeg([...sources, ...maps, ...h264, '-c:a', 'aac', late]);
    await runFfmpeg(['-i', late, '-c', 'copy', input]);
    await ingest(input, output, { format });
    const frames = await decodeFrames(output, { width: 16, height: 16, pixelFormat: 'gray' });
    const sound = await decodeSound(output);
    const seen = frames.findIndex((frame) => frame[100]! > 128) / 30;
    const heard = sound.findIndex((sample) => Math.abs(sample) > 0.1) / 48_000;
    expect(heard).toBeGreaterThan(0.9);
    expect(Math.abs(seen - heard)).toBeLessThan(1 / 30);
    // Both end where the source ends; half a second of the picture's end is not lost for its late beginning.
    expect(frames.length).toBeGreaterThanOrEqual(60);
  });

  it('brings HDR with gaps in its tags to the same picture as HDR with all of them', async () => {
    const base = ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:d=0.3', '-c:v', 'libx265', '-x265-params', 'log-level=none'];
    const hdr = [...base, '-pix_fmt', 'yuv420p10le', '-color_trc', 'smpte2084'];
    const variants = [['-colorspace', 'bt2020nc', '-color_primaries', 'bt2020'], ['-colorspace', 'bt2020nc'], []];
    const lumas: number[] = [];
    for (const [index, tags] of variants.entries()) {
      const [input, output] = [toPath(`hdr-${index}.mp4`), toPath(`hdr-${index}-mezzanine.mp4`)];
      await runFfmpeg([...hdr, ...tags, input]);
      await ingest(input, output, { format });
      lumas.push((await measurePicture(output)).meanLuma);
    }
    expect(lumas[1]).toBeCloseTo(lumas[0]!, 0);
    expect(lumas[2]).toBeCloseTo(lumas[0]!, 0);
  });

  it('keeps every second frame of 60 a second, though the file rounds their times', async () => {
    const [input, output] = [toPath('rounded.mkv'), toPath('rounded-mezzanine.mp4')];
    await makeCounterClip(input, { frames: 40, rate: '60' });
    await ingest(input, output, { format });
    const frames = await decodeFrames(output, { width: 320, height: 180, pixelFormat: 'gray' });
    const toNumber = (frame: Uint8Array) =>
      Array.from({ length: 8 }, (_, bit) => (frame[90 * 320 + bit * 40 + 20]! > 127 ? 2 ** bit : 0)).reduce(
        (sum, part) => sum + part,
        0,
      );
    expect(frames.map(toNumber)).toEqual(Array.from({ length: 20 }, (_, index) => 2 * index));
  });

  it('refuses a film of which much is missing, instead of holding a still in its place', async () => {
    const input = toPath('cut-off.mp4');
    await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc2=s=320x180:d=6', ...h264, '-movflags', '+faststart', input]);
    await truncate(input, Math.floor((await stat(input)).size / 2));
    const output = toPath('cut-off-mezzanine.mp4');
    await expect(ingest(input, output, { format })).rejects.toMatchObject({
      code: 'VIDEO_UNREADABLE',
      message: expect.stringMatching(/^This video is damaged: only [345]\d % of its picture can be read\.$/),
    });
    await expect(readFile(output)).rejects.toThrow('ENOENT');
  });
});
