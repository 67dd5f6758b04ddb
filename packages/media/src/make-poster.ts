import { runFfmpeg } from './run-ffmpeg.ts';
import { withPartialFile } from './with-partial-file.ts';

export interface PosterOptions {
  /** Which frame, counted from 0. */
  readonly frame: number;
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
  { frame, width, signal }: PosterOptions,
): Promise<void> {
  const scale = width === undefined ? '' : `,scale=${width}:-2`;
  await withPartialFile(output, (partial) =>
    runFfmpeg(
      [
        ...['-i', `file:${input}`, '-map', '0:v:0', '-vf', `select=gte(n\\,${frame})${scale},format=yuvj420p`],
        ...['-frames:v', '1', '-q:v', '3', '-map_metadata', '-1', '-c:v', 'mjpeg', '-f', 'image2', partial],
      ],
      { maxOutputBytes: maxPosterBytes, ...(signal && { signal }) },
    ),
  );
}
