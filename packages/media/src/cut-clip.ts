import type { FrameFormat } from '@retake/contracts';
import { mezzanineSoundArgs, mezzanineVideoArgs, toMezzanineSamples, toRateText } from './mezzanine.ts';
import { probe } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { toMezzanineByteLimit } from './to-mezzanine-byte-limit.ts';
import { withPartialFile } from './with-partial-file.ts';

export interface CutClipOptions {
  readonly startFrame: number;
  readonly frames: number;
  /** The mezzanine's own format. */
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
}

/**
 * Writes exactly the named frames of a mezzanine, with the sound that belongs to them, as a mezzanine of their own. Throws
 * as `runFfmpeg` does; the file cannot grow much beyond the mezzanine.
 */
export async function cutClip(
  mezzanine: string,
  output: string,
  { startFrame, frames, format, signal }: CutClipOptions,
): Promise<void> {
  const abort = signal === undefined ? {} : { signal };
  const { audio, bytes } = await probe(mezzanine, abort);
  // The noisiest stretch of a file that was accepted may be above the mean that is allowed, not above the whole.
  const maxOutputBytes = bytes + toMezzanineByteLimit(frames, format);
  const toSeconds = (frame: number) => ((frame * format.rate.den) / format.rate.num).toFixed(6);
  // Half a frame early is safely between two frames, so rounding cannot pick the wrong one.
  const seek = startFrame === 0 ? [] : ['-ss', toSeconds(startFrame - 0.5)];
  // The sound is opened some way before its start; kept times let the filter find the exact sample from there.
  const early = startFrame - Math.ceil((2 * format.rate.num) / format.rate.den);
  const soundSeek = early <= 0 ? [] : ['-noaccurate_seek', '-ss', toSeconds(early)];
  const soundStart = toMezzanineSamples(startFrame, format);
  const samples = toMezzanineSamples(startFrame + frames, format) - soundStart;
  const sound = `atrim=start_pts=${soundStart}:end_pts=${soundStart + samples},asetpts=PTS-STARTPTS`;
  await withPartialFile(output, (partial) =>
    runFfmpeg(
      [
        ...[...seek, '-i', `file:${mezzanine}`],
        ...(audio ? ['-copyts', ...soundSeek, '-i', `file:${mezzanine}`] : []),
        ...['-map', '0:v:0', '-vf', `trim=end_frame=${frames},settb=${format.rate.den}/${format.rate.num},setpts=N`],
        ...['-r', toRateText(format), ...mezzanineVideoArgs(format)],
        ...(audio ? ['-map', '1:a:0', '-af', sound, ...mezzanineSoundArgs] : []),
        ...['-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', partial],
      ],
      { totalFrames: frames, maxOutputBytes, ...abort },
    ),
  );
}
