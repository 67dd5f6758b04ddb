import { runFfmpeg } from './run-ffmpeg.ts';

/** Frames of a video's picture, counted by decoding them all. */
export async function countFrames(path: string, { signal }: { signal?: AbortSignal } = {}): Promise<number> {
  let counted = 0;
  await runFfmpeg(['-i', `file:${path}`, '-map', '0:v:0', '-fps_mode', 'passthrough', '-f', 'null', '-'], {
    onProgress: ({ frames }) => {
      counted = frames;
    },
    ...(signal && { signal }),
  });
  return counted;
}
