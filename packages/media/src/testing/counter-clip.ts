import { runFfmpeg } from '../run-ffmpeg.ts';

interface CounterOptions {
  readonly frames: number;
  readonly rate?: string;
  readonly size?: string;
  readonly gop?: number;
  /** Length of a sound beside the pictures. */
  readonly soundSeconds?: number;
}

const bits = 8;

/** Writes a video whose frames show their number, modulo 256, as eight black or white bars: the lowest bit left. */
export async function makeCounterClip(path: string, options: CounterOptions): Promise<void> {
  const { frames, rate = '30', size = '320x180', gop = 12, soundSeconds } = options;
  const sound = soundSeconds === undefined ? [] : ['-f', 'lavfi', '-i', `sine=frequency=440:duration=${soundSeconds}`];
  const bars = `geq=lum='16+219*mod(floor(N/pow(2,floor(X*${bits}/W))),2)':cb=128:cr=128`;
  await runFfmpeg([
    ...['-f', 'lavfi', '-i', `color=black:size=${size}:rate=${rate}`, ...sound],
    ...[
      '-filter_complex',
      `[0:v]${bars},format=yuv420p[v]`,
      '-map',
      '[v]',
      ...(sound.length > 0 ? ['-map', '1:a'] : []),
    ],
    ...['-frames:v', String(frames), '-c:v', 'libx264', '-preset', 'ultrafast', '-g', String(gop), '-bf', '2'],
    ...['-sc_threshold', '0', '-c:a', 'aac', path],
  ]);
}

/** The number that a picture shows, given its luma. */
function readCounter(luma: Uint8Array, width: number, height: number): number {
  const row = Math.floor(height / 2) * width;
  const barOf = (bit: number) => luma[row + Math.floor(((bit + 0.5) * width) / bits)]!;
  return Array.from({ length: bits }, (_, bit) => (barOf(bit) > 127 ? 2 ** bit : 0)).reduce(
    (sum, part) => sum + part,
    0,
  );
}

/** The number that an image file shows; with `crop`, that a part of it shows. */
export async function readCounterFile(path: string, crop?: string): Promise<number> {
  const filters = [...(crop === undefined ? [] : [`crop=${crop}`]), 'scale=64:8:flags=area', 'format=gray'];
  const args = ['-i', path, '-vf', filters.join(','), '-frames:v', '1', '-f', 'rawvideo', '-'];
  const { stdout } = await runFfmpeg(args, { stdout: 'buffer' });
  return readCounter(stdout, 64, 8);
}
