import { isRetakeError, limits, RetakeError } from '@retake/contracts';
import { acceptedVideoCodecs, maxPixels, toCodecRefusal, toInputArgs } from './input-args.ts';
import type { MediaInfo, PictureInfo } from './media-info.ts';
import { probe } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';

/** Shorter than this there is nothing to cut. */
const shortestSeconds = 0.2;

/**
 * Looks at a file that a person sent, before anything is kept of it: is it a video, of a kind and size that is
 * accepted, and is it all there.
 *
 * @throws RetakeError one of `VIDEO_*`, with a sentence that says what is wrong with the file
 */
export async function inspectUpload(
  path: string,
  options: { signal?: AbortSignal } = {},
): Promise<MediaInfo & { video: PictureInfo }> {
  const info = await probe(path, options);
  const { video } = info;
  if (video === null) throw new RetakeError('VIDEO_NO_PICTURE');
  if (!acceptedVideoCodecs.has(video.codec)) {
    throw new RetakeError('VIDEO_FORMAT_UNSUPPORTED', { message: toCodecRefusal(video.codec) });
  }
  if (video.width * video.height === 0) throw new RetakeError('VIDEO_UNREADABLE');
  if (video.width * video.height > maxPixels) {
    throw new RetakeError('VIDEO_TOO_LARGE', {
      message: `The picture of this video has ${video.width} × ${video.height} pixels; at most 8K is accepted.`,
    });
  }
  const seconds = Math.max(info.durationSeconds, video.durationSeconds);
  if (seconds > limits.uploadSeconds) throw new RetakeError('VIDEO_TOO_LONG');
  if (seconds < shortestSeconds) throw new RetakeError('VIDEO_TOO_SHORT');
  await checkEnd(path, options);
  return { ...info, video };
}

/** A file that was cut off has its index but not its last pictures: they are asked for. */
async function checkEnd(path: string, options: { signal?: AbortSignal }): Promise<void> {
  const incomplete = (cause?: unknown) =>
    new RetakeError('VIDEO_UNREADABLE', {
      message: 'This video is damaged or was cut off: its end is missing.',
      cause,
    });
  let frames = 0;
  try {
    const onProgress = (progress: { frames: number }) => {
      frames = progress.frames;
    };
    const end = ['-map', '0:v:0', '-fps_mode', 'passthrough', '-f', 'null', '-'];
    await runFfmpeg(['-sseof', '-1', ...(await toInputArgs(path)), ...end], {
      timeoutMs: 60_000,
      onProgress,
      ...options,
    });
  } catch (cause) {
    throw isRetakeError(cause, 'MEDIA_TOOL_FAILED') ? incomplete(cause) : cause;
  }
  if (frames === 0) throw incomplete();
}
