import { type FrameRate, RetakeError } from '@retake/contracts';
import { runFfmpeg } from '../run-ffmpeg.ts';
import { toSeekArgs } from '../seek-args.ts';
import { type TileSize, tilePixelFormat, toTileBytes } from './tile.ts';

interface ReadTilesOptions {
  /** Ascending. */
  readonly frames: readonly number[];
  readonly rate: FrameRate;
  readonly size: TileSize;
  readonly signal?: AbortSignal;
}

/** Starting another ffmpeg takes as long as reading the key frames of six seconds. */
const seekAfterSeconds = 6;
/** Key frames are decoded by one thread; shorter runs keep both lanes busy. */
const tilesPerRun = 16;
const lanes = 2;

/** Reads some frames of a video of constant rate as tiles, in their order. Throws as `runFfmpeg` does. */
export async function readTiles(input: string, options: ReadTilesOptions): Promise<Uint8Array[]> {
  const runs = toRuns(options.frames, options.rate);
  const read: Uint8Array[][] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < runs.length; index = next++) {
      read[index] = await readRun(input, runs[index]!, options);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return read.flat();
}

/** Frames that are read by one ffmpeg. */
function toRuns(frames: readonly number[], { num, den }: FrameRate): number[][] {
  const runs: number[][] = [];
  for (const frame of frames) {
    const run = runs.at(-1);
    const gap = frame - (run?.at(-1) ?? 0);
    if (run === undefined || run.length === tilesPerRun || gap * den > seekAfterSeconds * num) runs.push([frame]);
    else run.push(frame);
  }
  return runs;
}

/** Decodes the key frames alone; where some of the frames are none, everything between the first and the last. */
async function readRun(input: string, frames: readonly number[], options: ReadTilesOptions): Promise<Uint8Array[]> {
  const fromKeys = await decode(input, frames, options, ['-skip_frame', 'nokey', '-skip_loop_filter', 'all']);
  if (fromKeys.length === frames.length) return fromKeys;
  const tiles = await decode(input, frames, options, []);
  if (tiles.length === frames.length) return tiles;
  const details = { frames: [...frames], found: tiles.length };
  throw new RetakeError('MEDIA_TOOL_FAILED', { message: 'Some frames of the video could not be read.', details });
}

async function decode(
  input: string,
  frames: readonly number[],
  { rate, size, signal }: ReadTilesOptions,
  decoderArgs: readonly string[],
): Promise<Uint8Array[]> {
  const [first, last] = [frames[0]!, frames.at(-1)!];
  const number = `round(t*${rate.num}/${rate.den})`;
  const filters = [
    `select='${frames.map((frame) => `eq(${number},${frame - first})`).join('+')}'`,
    `scale=${size.width}:${size.height}:flags=area:out_color_matrix=bt601:out_range=pc`,
    `format=${tilePixelFormat}`,
  ];
  const seconds = ((last - first + 0.5) * rate.den) / rate.num;
  const { stdout } = await runFfmpeg(
    [
      ...[...decoderArgs, ...toSeekArgs(first, rate), '-t', seconds.toFixed(6), '-i', `file:${input}`],
      ...['-map', '0:v:0', '-vf', filters.join(','), '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'],
    ],
    { stdout: 'buffer', ...(signal && { signal }) },
  );
  const bytes = toTileBytes(size);
  return Array.from({ length: Math.floor(stdout.length / bytes) }, (_, index) =>
    stdout.subarray(index * bytes, (index + 1) * bytes),
  );
}
