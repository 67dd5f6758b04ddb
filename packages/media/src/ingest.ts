import { type FrameFormat, type Framing, isRetakeError, limits, RetakeError, toFrames } from '@retake/contracts';
import { toInputArgs } from './input-args.ts';
import { mezzanineSoundArgs, mezzanineVideoArgs, toMezzanineSamples, toRateText } from './mezzanine.ts';
import { toPictureFilters } from './picture-filters.ts';
import { probe } from './probe.ts';
import { type FfmpegProgress, runFfmpeg } from './run-ffmpeg.ts';
import { toMezzanineByteLimit } from './to-mezzanine-byte-limit.ts';
import { withPartialFile } from './with-partial-file.ts';

export interface IngestOptions {
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FfmpegProgress) => void;
  /** Anything longer is left out; the upload limit by default. */
  readonly maxSeconds?: number;
  readonly fit?: Framing;
}

/** A picture may end this much before its file says so; more is missing film, which nobody wants as a still. */
const heldSeconds = 1;
const heldShare = 0.02;

/**
 * Brings a file from outside into one mezzanine: the job's format at a constant rate, with its sound exactly as long as
 * its picture. The file is stopped at `toMezzanineByteLimit`.
 *
 * @throws RetakeError `VIDEO_UNREADABLE` when much of the picture is missing, `VIDEO_NO_PICTURE`, `VIDEO_TOO_SHORT`,
 *   `VIDEO_TOO_LARGE`, and what `probe` and `runFfmpeg` throw
 */
export async function ingest(
  input: string,
  output: string,
  { format, signal, onProgress, maxSeconds = limits.uploadSeconds, fit = 'fit' }: IngestOptions,
): Promise<{ frames: number; hasSound: boolean }> {
  const abort = signal === undefined ? {} : { signal };
  const { video, audio, durationSeconds } = await probe(input, abort);
  if (video === null) throw new RetakeError('VIDEO_NO_PICTURE');
  const seconds = Math.min(video.durationSeconds || durationSeconds, maxSeconds);
  const frames = toFrames(seconds, format.rate);
  if (frames < 1) throw new RetakeError('VIDEO_TOO_SHORT');
  // The container may promise a little more than it has: the last frame is held, so that the length is known.
  const heldFrames = Math.max(toFrames(heldSeconds, format.rate), Math.ceil(frames * heldShare));
  const picture = [
    ...toPictureFilters(video, format, fit),
    `tpad=stop_mode=clone:stop=${heldFrames}`,
    `trim=end_frame=${frames}`,
  ];
  const sound = [
    'aresample=48000:async=1:first_pts=0',
    'apad',
    `atrim=end_sample=${toMezzanineSamples(frames, format)}`,
  ];
  const hasSound = audio !== null;
  await withPartialFile(output, async (partial) => {
    const args = [
      ...(await toInputArgs(input)),
      ...['-map', '0:v:0', '-vf', picture.join(','), '-r', toRateText(format), ...mezzanineVideoArgs(format)],
      ...(hasSound ? ['-map', '0:a:0', '-af', sound.join(','), ...mezzanineSoundArgs] : []),
      ...['-map_metadata', '-1', '-map_chapters', '-1', '-movflags', '+faststart', '-f', 'mp4', partial],
    ];
    const maxOutputBytes = toMezzanineByteLimit(frames, format);
    let written = 0;
    const onFrames = (progress: FfmpegProgress) => {
      written = progress.frames;
      onProgress?.(progress);
    };
    await runFfmpeg(args, { totalFrames: frames, maxOutputBytes, onProgress: onFrames, ...abort }).catch(
      (cause: unknown) => {
        throw isOverLimit(cause) ? toRefusal(cause, maxOutputBytes) : cause;
      },
    );
    if (written < frames) throw toDamaged(written - heldFrames, frames);
  });
  return { frames, hasSound };
}

function isOverLimit(error: unknown): boolean {
  return isRetakeError(error, 'MEDIA_TOOL_FAILED') && error.details?.maxOutputBytes !== undefined;
}

function toRefusal(cause: unknown, maxOutputBytes: number): RetakeError {
  return new RetakeError('VIDEO_TOO_LARGE', {
    message: 'This video would need more space than is allowed: its picture is mostly noise.',
    details: { maxOutputBytes },
    cause,
  });
}

function toDamaged(readableFrames: number, promisedFrames: number): RetakeError {
  const share = Math.floor((100 * Math.max(0, readableFrames)) / promisedFrames);
  return new RetakeError('VIDEO_UNREADABLE', {
    message: `This video is damaged: only ${share} % of its picture can be read.`,
    details: { readableFrames, promisedFrames },
  });
}
