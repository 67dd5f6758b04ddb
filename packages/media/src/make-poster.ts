import type { FrameRate } from '@retake/contracts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { toSeekArgs } from './seek-args.ts';
import { withPartialFile } from './with-partial-file.ts';

export interface PosterOptions {
  /** Which frame, counted from 0. */
  readonly frame: number;
  /** The constant rate of the video, if it has one: everything before the frame's key frame is skipped then. */
  readonly rate?: FrameRate;
  /** Pixels across; the video's own width by default. */
  readonly width?: number;
  readonly signal?: AbortSignal;
}

/** More than a JPEG of the largest picture that is accepted can take. */
const maxPosterBytes = 64 * 2 ** 20;

/** Writes one frame as a JPEG. Throws as `runFfmpeg` does. */
export async function makePoster(
  input: string,
  output: string,
  { frame, rate, width, signal }: PosterOptions,
): Promise<void> {
  const seek = rate === undefined ? [] : toSeekArgs(frame, rate);
  const select = rate === undefined ? `select=gte(n\\,${frame}),` : '';
  const scale = width === undefined ? '' : `scale=${width}:-2,`;
  await withPartialFile(output, (partial) =>
    runFfmpeg(
      [
        ...[...seek, '-i', `file:${input}`, '-map', '0:v:0', '-vf', `${select}${scale}format=yuvj420p`],
        ...['-frames:v', '1', '-q:v', '3', '-map_metadata', '-1', '-c:v', 'mjpeg', '-f', 'image2', partial],
      ],
      { maxOutputBytes: maxPosterBytes, ...(signal && { signal }) },
    ),
  );
}
