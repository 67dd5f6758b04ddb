import type { FrameFormat } from '@retake/contracts';
import { mezzanineSoundArgs, toMezzanineSamples } from './mezzanine.ts';
import { probe } from './probe.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { toMezzanineByteLimit } from './to-mezzanine-byte-limit.ts';
import { withPartialFile } from './with-partial-file.ts';

interface LendSoundOptions {
  /** The format of the mezzanine that gets the sound. */
  readonly format: FrameFormat;
  /** How much faster the sound is played than it was; its pitch stays. */
  readonly tempo: number;
  /** Frames by which the sound, at its new tempo, comes later; below 0 its beginning is left out. */
  readonly delayFrames: number;
  /** How long it lasts: longer sound is cut, and silence follows shorter sound. */
  readonly frames: number;
  readonly signal?: AbortSignal;
}

/** Less than this is not told apart from the same tempo, and would only cost quality. */
const leastTempoChange = 0.0005;

/**
 * Writes the picture of one mezzanine, by copy, with the sound of another file as a mezzanine of its own. Throws as
 * `runFfmpeg` does.
 */
export async function lendSound(
  picture: string,
  sound: string,
  output: string,
  { format, tempo, delayFrames, frames, signal }: LendSoundOptions,
): Promise<void> {
  const abort = signal === undefined ? {} : { signal };
  const { bytes } = await probe(picture, abort);
  const samples = toMezzanineSamples(frames, format);
  const delay = Math.round(toMezzanineSamples(delayFrames, format));
  const filters = [
    'aformat=sample_rates=48000:channel_layouts=stereo',
    ...(Math.abs(tempo - 1) < leastTempoChange ? [] : [`rubberband=tempo=${tempo.toFixed(9)}:window=short`]),
    ...(delay > 0 ? [`adelay=delays=${delay}S:all=1`] : []),
    ...(delay < 0 ? [`atrim=start_sample=${-delay}`, 'asetpts=PTS-STARTPTS'] : []),
    ...[`apad=whole_len=${samples}`, `atrim=end_sample=${samples}`],
  ];
  await withPartialFile(output, (partial) =>
    runFfmpeg(
      [
        ...['-i', `file:${picture}`, '-i', `file:${sound}`, '-map', '0:v:0', '-c:v', 'copy'],
        ...['-map', '1:a:0', '-af', filters.join(','), ...mezzanineSoundArgs],
        ...['-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', partial],
      ],
      { maxOutputBytes: bytes + toMezzanineByteLimit(frames, format), ...abort },
    ),
  );
}
