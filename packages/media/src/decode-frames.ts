import { runFfmpeg } from './run-ffmpeg.ts';

export interface DecodeOptions {
  /** Pixels that each frame is scaled to. */
  readonly width: number;
  readonly height: number;
  readonly pixelFormat: 'gray' | 'rgb24' | 'yuv420p';
  readonly fromFrame?: number;
  readonly frames?: number;
  readonly everyNth?: number;
  readonly signal?: AbortSignal;
}

const bytesPerPixel = { gray: 1, rgb24: 3, yuv420p: 1.5 };

/** The pixels of some frames of a video, one array a frame. Throws as `runFfmpeg` does. */
export async function decodeFrames(path: string, options: DecodeOptions): Promise<Uint8Array[]> {
  const { width, height, pixelFormat, fromFrame = 0, frames, everyNth = 1, signal } = options;
  const range = `trim=start_frame=${fromFrame}${frames === undefined ? '' : `:end_frame=${fromFrame + frames}`}`;
  const filters = [range, `select=not(mod(n\\,${everyNth}))`, `scale=${width}:${height}:flags=area`];
  const output = ['-fps_mode', 'passthrough', '-pix_fmt', pixelFormat, '-f', 'rawvideo', '-'];
  const { stdout } = await runFfmpeg(['-i', `file:${path}`, '-map', '0:v:0', '-vf', filters.join(','), ...output], {
    stdout: 'buffer',
    ...(signal && { signal }),
  });
  const bytes = width * height * bytesPerPixel[pixelFormat];
  return Array.from({ length: Math.floor(stdout.length / bytes) }, (_, index) =>
    stdout.subarray(index * bytes, (index + 1) * bytes),
  );
}
