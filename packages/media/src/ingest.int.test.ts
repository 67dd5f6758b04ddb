import type { FrameFormat } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { cutClip } from './cut-clip.ts';
import { decodeFrames } from './decode-frames.ts';
import { detectShots } from './detect-shots.ts';
import { ingest } from './ingest.ts';
import { decodeSound } from './measure-sound.ts';
import { probe } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { useFolder } from './testing/use-folder.ts';
import { verifyVideo } from './verify-video.ts';

const toPath = useFolder();
const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const moving = (size: string, rate: string, seconds: number) => [
  ...['-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${rate}:d=${seconds}`],
];

async function make(name: string, args: readonly string[]): Promise<string> {
  await runFfmpeg([...args, toPath(name)]);
  return toPath(name);
}

/** Mean colour of a small patch of the first frame, at shares of width and height. */
async function readPatch(path: string, { width, height }: FrameFormat, x: number, y: number): Promise<number[]> {
  const [frame] = await decodeFrames(path, { width, height, pixelFormat: 'rgb24', frames: 1 });
  const sums = [0, 0, 0];
  for (let row = -2; row < 2; row += 1) {
    for (let column = -2; column < 2; column += 1) {
      const at = (Math.round(y * height) + row) * width + Math.round(x * width) + column;
      for (const channel of [0, 1, 2]) sums[channel]! += frame![at * 3 + channel]!;
    }
  }
  return sums.map((sum) => sum / 16);
}

describe('ingest', () => {
  it.each([
    ['H.264 at 25 fps', 'a.mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'], '25', 30],
    [
      'HEVC in 10 bit',
      'b.mp4',
      ['-c:v', 'libx265', '-x265-params', 'log-level=none', '-pix_fmt', 'yuv420p10le'],
      '30',
      30,
    ],
    ['VP9 in WebM', 'c.webm', ['-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8'], '24', 30],
    ['ProRes in MOV', 'd.mov', ['-c:v', 'prores_ks', '-profile:v', '0'], '30000/1001', 30],
    ['60 fps', 'e.mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'], '60', 30],
    ['film rate', 'f.mp4', ['-c:v', 'libx264', '-pix_fmt', 'yuv420p'], '24000/1001', 30],
  ])('takes %s and gives exact frames', async (_what, name, encoder, rate, frames) => {
    const input = await make(name, [...moving('322x182', rate, 1), ...encoder]);
    const result = await ingest(input, toPath('m.mp4'), { format });
    expect(Math.abs(result.frames - frames)).toBeLessThanOrEqual(1);
    expect(result.hasSound).toBe(false);
    await verifyVideo(toPath('m.mp4'), { format, frames: result.frames, expectSound: false, fullDecode: true });
  });

  it('holds fractional rates exactly', async () => {
    const ntsc = { ...format, rate: { num: 30_000, den: 1_001 } };
    const input = await make('n.mp4', [...moving('160x90', '30000/1001', 2), '-c:v', 'libx264', '-pix_fmt', 'yuv420p']);
    const { frames } = await ingest(input, toPath('n-m.mp4'), { format: ntsc });
    expect(frames).toBe(60);
    await verifyVideo(toPath('n-m.mp4'), { format: ntsc, frames, expectSound: false, fullDecode: true });
  });

  it('gives a variable rate a constant one', async () => {
    const uneven = ['-vf', "select='not(eq(mod(n,7),3))',setpts=PTS+0.004*random(1)/TB", '-fps_mode', 'vfr'];
    const input = await make('v.mp4', [
      ...moving('160x90', '30', 2),
      ...uneven,
      '-c:v',
      'libx264',
      '-pix_fmt',
      'yuv420p',
    ]);
    const { frames } = await ingest(input, toPath('v-m.mp4'), { format });
    expect(Math.abs(frames - 60)).toBeLessThanOrEqual(1);
    await verifyVideo(toPath('v-m.mp4'), { format, frames, expectSound: false, fullDecode: true });
  });

  it.each([90, 180, 270])('turns a picture upright that is stored %i degrees askew', async (degrees) => {
    const upright = degrees % 180 === 0 ? format : { ...format, width: 90, height: 160 };
    // Red in the upper left corner as stored; the rest is blue.
    const corner = ['-f', 'lavfi', '-i', 'color=blue:s=160x90:d=0.5,drawbox=x=0:y=0:w=60:h=34:c=red:t=fill'];
    const stored = await make(`r${degrees}-s.mp4`, [...corner, '-c:v', 'libx264', '-pix_fmt', 'yuv420p']);
    const input = await make(`r${degrees}.mp4`, ['-i', stored, '-c', 'copy', '-metadata:s:v:0', `rotate=${degrees}`]);
    const turned = toPath(`r${degrees}-m.mp4`);
    await ingest(input, turned, { format: upright });
    // Which way a tag turns has changed between versions of ffmpeg: what counts is that all agree with the probe.
    const { rotationDegrees } = (await probe(input)).video!;
    const place = { 90: [0.85, 0.1], 180: [0.9, 0.9], 270: [0.1, 0.9] }[rotationDegrees] as [number, number];
    const [red, , blue] = await readPatch(turned, upright, ...place);
    expect(red! - blue!).toBeGreaterThan(100);
    const [otherRed, , otherBlue] = await readPatch(turned, upright, 0.5, 0.5);
    expect(otherBlue! - otherRed!).toBeGreaterThan(100);
  });

  it.each([
    ['tagged BT.709', 'bt709', true],
    ['tagged BT.601', 'smpte170m', true],
    ['untagged, as BT.709', 'bt709', false],
  ])('keeps the colours of %s', async (_what, matrix, isTagged) => {
    const bars = ['-f', 'lavfi', '-i', 'color=0xC83232:s=160x90:d=0.2,format=gbrp'];
    const convert = ['-vf', `scale=out_color_matrix=${matrix}:out_range=tv,format=yuv420p`];
    const tags = isTagged ? ['-colorspace', matrix, '-color_range', 'tv'] : [];
    const untag = isTagged ? [] : ['-bsf:v', 'h264_metadata=matrix_coefficients=2'];
    const name = `${matrix}-${isTagged}`;
    const input = await make(`${name}.mp4`, [...bars, ...convert, '-c:v', 'libx264', ...tags, ...untag]);
    await ingest(input, toPath(`${name}-m.mp4`), { format });
    const seen = await readPatch(toPath(`${name}-m.mp4`), format, 0.5, 0.5);
    for (const [channel, value] of [200, 50, 50].entries()) expect(Math.abs(seen[channel]! - value)).toBeLessThan(6);
  });

  it('fits a tall picture between bars, fills the frame with it, or lays it over its own blur', async () => {
    const input = await make('tall.mp4', ['-f', 'lavfi', '-i', 'color=0xC8C832:s=90x160:d=0.2,format=yuv420p']);
    const look = async (fit: 'fit' | 'fill' | 'blur') => {
      await ingest(input, toPath(`tall-${fit}.mp4`), { format, fit });
      const [side, middle] = await Promise.all(
        [0.05, 0.5].map((x) => readPatch(toPath(`tall-${fit}.mp4`), format, x, 0.5)),
      );
      return { side: side!, red: middle![0]! };
    };
    const [bars, filled, blurred] = [await look('fit'), await look('fill'), await look('blur')];
    for (const { red } of [bars, filled, blurred]) expect(Math.abs(red - 200)).toBeLessThan(6);
    expect(Math.max(...bars.side)).toBeLessThan(6);
    expect(Math.abs(filled.side[0]! - 200)).toBeLessThan(6);
    expect(blurred.side[0]).toBeGreaterThan(60);
    expect(blurred.side[0]).toBeLessThan(150);
    expect(blurred.side[0]! - blurred.side[2]!).toBeGreaterThan(40);
  });

  it('keeps picture and sound together, also when a clip is cut out', async () => {
    // White and a tone from 1.0 s to 1.2 s.
    const flash = "color=black:s=160x90:r=30:d=2,drawbox=c=white:t=fill:enable='between(t,0.99,1.19)'";
    const tone = "sine=f=1000:r=48000:d=2,volume='between(t,1,1.2)':eval=frame";
    const input = await make('flash.mp4', [
      ...['-f', 'lavfi', '-i', flash, '-f', 'lavfi', '-i', tone],
      ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
    ]);
    const whole = toPath('flash-m.mp4');
    expect(await ingest(input, whole, { format })).toEqual({ frames: 60, hasSound: true });
    await cutClip(whole, toPath('flash-c.mp4'), { startFrame: 15, frames: 30, format });
    for (const [path, frame] of [
      [whole, 30],
      [toPath('flash-c.mp4'), 15],
    ] as const) {
      const pictures = await decodeFrames(path, { width: 16, height: 9, pixelFormat: 'gray' });
      expect(pictures.findIndex((picture) => picture[70]! > 128)).toBe(frame);
      const onset = (await decodeSound(path)).findIndex((sample) => Math.abs(sample) > 0.03);
      // The tone begins within a frame of sound encoding and a frame of the volume filter: 30 ms.
      expect(Math.abs(onset / 48_000 - frame / 30)).toBeLessThan(0.03);
    }
    expect((await decodeSound(toPath('flash-c.mp4'))).length).toBe(48_000);
  });
});

describe('cutting', () => {
  it('takes exactly the frames that were asked for', async () => {
    const counter = await make('counter.mp4', [
      ...['-f', 'lavfi', '-i', 'color=black:s=160x90:r=30:d=3,geq=lum=30+2*N:cb=128:cr=128'],
      ...['-c:v', 'libx264', '-qp', '1', '-pix_fmt', 'yuv420p'],
    ]);
    const read = async (path: string) =>
      (await decodeFrames(path, { width: 16, height: 10, pixelFormat: 'gray' })).map((frame) => frame[80]!);
    const all = await read(counter);
    for (const [startFrame, frames] of [
      [0, 10],
      [31, 1],
      [47, 43],
    ] as const) {
      await cutClip(counter, toPath('cut.mp4'), { startFrame, frames, format });
      const cut = await read(toPath('cut.mp4'));
      expect(cut).toHaveLength(frames);
      for (const [index, value] of cut.entries()) {
        expect(Math.abs(value - all[startFrame + index]!)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('finds the frames at which shots begin', async () => {
    const shots = ['testsrc2', 'mandelbrot', 'smptebars'].flatMap((kind) => [
      '-f',
      'lavfi',
      '-i',
      `${kind}=s=160x90:r=30`,
    ]);
    const trims = [40, 25, 35].map(
      (frames, index) => `[${index}]trim=end_frame=${frames},setsar=1,format=yuv420p[s${index}]`,
    );
    const video = await make('shots.mp4', [
      ...[...shots, '-filter_complex', `${trims.join(';')};[s0][s1][s2]concat=n=3[v]`, '-map', '[v]'],
      ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p'],
    ]);
    expect(await detectShots(video, { format })).toEqual([0, 40, 65]);
  });

  it('refuses a video that is not what was promised', async () => {
    const video = await make('plain.mp4', [...moving('160x90', '30', 1), '-c:v', 'libx264', '-pix_fmt', 'yuv420p']);
    const promise = { format, frames: 30, expectSound: false, fullDecode: true };
    await verifyVideo(video, promise);
    for (const wrong of [
      { ...promise, frames: 31 },
      { ...promise, expectSound: true },
      { ...promise, format: { ...format, width: 162 } },
      { ...promise, format: { ...format, rate: { num: 25, den: 1 } } },
    ]) {
      await expect(verifyVideo(video, wrong)).rejects.toMatchObject({ code: 'VERIFICATION_FAILED' });
    }
  });
});
