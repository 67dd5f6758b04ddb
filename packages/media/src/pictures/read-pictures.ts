import type { Readable } from 'node:stream';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import { runFfmpeg } from '../run-ffmpeg.ts';
import { toSeekArgs } from '../seek-args.ts';
import { toDifference, toLikeness } from './compare-pictures.ts';
import { type PictureSize, toPictureSize } from './picture-size.ts';

interface ReadPicturesOptions {
  /** The size and constant rate of the video. */
  readonly format: FrameFormat;
  readonly fromFrame: number;
  /** How many to read; fewer come where the video ends before. */
  readonly frames: number;
  /** Frames to keep as pictures, counted from `fromFrame`. */
  readonly keep: readonly number[];
  readonly signal?: AbortSignal;
}

/** A stretch of a video as a check sees it. The lists have one figure a frame. */
export interface ClipPictures {
  readonly size: PictureSize;
  readonly frames: number;
  /** Mean luma, 0 to 255. */
  readonly luma: readonly number[];
  /** Standard deviation of luma. */
  readonly contrast: readonly number[];
  /** Root mean square change of luma since the frame before; 0 for the first. */
  readonly step: readonly number[];
  /** How alike the drawing is to that of the frame before, −1 to 1; 1 for the first. */
  readonly likeness: readonly number[];
  /** The kept frames, in order. */
  readonly kept: readonly KeptPicture[];
}

export interface KeptPicture {
  readonly frame: number;
  /** The whole picture, small, as yuv420p. */
  readonly whole: Uint8Array;
  /** Luma of three pieces of the picture in its own size, each as large as the small one. */
  readonly pieces: readonly Uint8Array[];
}

/** Where in the picture the pieces are, as shares of what is free: a line through the middle. */
const pieceCentres = [0.2, 0.5, 0.8];

/**
 * Reads a stretch of a video in one decoding: what each frame measures, and some of the frames. Memory does not grow with
 * the pictures that are not kept. Throws as `runFfmpeg` does.
 */
export async function readPictures(path: string, options: ReadPicturesOptions): Promise<ClipPictures> {
  const { format, fromFrame, frames, signal } = options;
  const size = toPictureSize(format);
  const reader = createReader(size, new Set(options.keep));
  const { width, height } = size;
  const pieces = pieceCentres.map(
    (centre, index) => `[in${index + 1}]crop=${width}:${height}:(iw-ow)*${centre}:(ih-oh)/2[out${index + 1}]`,
  );
  const parts = [0, ...pieces.map((_, index) => index + 1)];
  const labels = (name: string) => parts.map((part) => `[${name}${part}]`).join('');
  const graph = [
    `[0:v:0]format=yuv420p,split=${parts.length}${labels('in')}`,
    `[in0]scale=${width}:${height}:flags=area[out0]`,
    ...pieces,
    `${labels('out')}vstack=inputs=${parts.length}[pictures]`,
  ];
  const seek = fromFrame === 0 ? [] : toSeekArgs(fromFrame, format.rate);
  await runFfmpeg(
    [
      ...[...seek, '-i', `file:${path}`, '-filter_complex', graph.join(';'), '-map', '[pictures]'],
      ...['-frames:v', String(frames), '-fps_mode', 'passthrough', '-f', 'rawvideo', '-'],
    ],
    { onStdout: reader.read, ...(signal && { signal }) },
  );
  return reader.end();
}

function createReader(size: PictureSize, keep: ReadonlySet<number>) {
  const pixels = size.width * size.height;
  const parts = pieceCentres.length + 1;
  const frameBytes = pixels * parts * 1.5;
  const [luma, contrast, step, likeness]: [number[], number[], number[], number[]] = [[], [], [], []];
  const kept: KeptPicture[] = [];
  let [before, current] = [new Uint8Array(frameBytes), new Uint8Array(frameBytes)];
  let filled = 0;

  const take = () => {
    const frame = luma.length;
    const plane = current.subarray(0, pixels);
    const figures = toFigures(plane);
    luma.push(figures.mean);
    contrast.push(figures.deviation);
    const earlier = before.subarray(0, pixels);
    step.push(frame === 0 ? 0 : toDifference(plane, earlier));
    likeness.push(frame === 0 ? 1 : toLikeness(plane, earlier));
    if (keep.has(frame)) kept.push(toKept(frame, current, pixels, parts));
    [before, current] = [current, before];
    filled = 0;
  };

  return {
    async read(stream: Readable): Promise<void> {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        for (let at = 0; at < chunk.length; ) {
          const bytes = Math.min(frameBytes - filled, chunk.length - at);
          current.set(chunk.subarray(at, at + bytes), filled);
          filled += bytes;
          at += bytes;
          if (filled === frameBytes) take();
        }
      }
    },
    end(): ClipPictures {
      if (filled > 0) throw new RetakeError('MEDIA_TOOL_FAILED', { details: { bytes: filled } });
      return { size, frames: luma.length, luma, contrast, step, likeness, kept };
    },
  };
}

function toFigures(plane: Uint8Array): { readonly mean: number; readonly deviation: number } {
  let [sum, squares] = [0, 0];
  for (const value of plane) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / plane.length;
  return { mean, deviation: Math.sqrt(Math.max(0, squares / plane.length - mean ** 2)) };
}

/** The stacked picture has the luma of all parts first, then both colours, each part above the next. */
function toKept(frame: number, stacked: Uint8Array, pixels: number, parts: number): KeptPicture {
  const whole = new Uint8Array(pixels * 1.5);
  const colours = pixels * parts;
  whole.set(stacked.subarray(0, pixels));
  whole.set(stacked.subarray(colours, colours + pixels / 4), pixels);
  whole.set(stacked.subarray(colours * 1.25, colours * 1.25 + pixels / 4), pixels * 1.25);
  const pieces = Array.from({ length: parts - 1 }, (_, index) =>
    stacked.slice((index + 1) * pixels, (index + 2) * pixels),
  );
  return { frame, whole, pieces };
}
