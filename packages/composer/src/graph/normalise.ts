import type { FrameFormat } from '@retake/contracts';
import { toSteadyTimes } from '@retake/media';
import { toRateArg } from '../settings.ts';
import { type InFrame, toFramingFilters } from './framing.ts';
import type { SourceTraits } from './source-traits.ts';

/** How one source is opened and turned into frames of the format. */
export interface Normalised {
  /** Input options, to stand before `-i`. */
  readonly inputArgs: readonly string[];
  /** A filter chain whose output is exactly the wanted frames, numbered from 0. */
  readonly filters: readonly string[];
}

/**
 * The frames `[from, from + frames)` of a source, counted at the format's rate from its first picture, in the
 * format's size. Before the first and after the last frame of the source its edge frame is held.
 */
export function toNormalised(
  { from, frames }: { readonly from: number; readonly frames: number },
  traits: SourceTraits,
  format: FrameFormat,
  inFrame: InFrame = { framing: 'fit', prefix: '' },
): Normalised {
  const seekFrame = traits.seekableFrames === null ? 0 : Math.min(Math.max(0, from), traits.seekableFrames - 1);
  const first = from - seekFrame;
  const picture = toFramingFilters(traits, format, inFrame);
  const timing = [
    ...toSteadyTimes(traits, format.rate),
    `fps=${toRateArg(format.rate)}:start_time=0`,
    `tpad=start_mode=clone:start=${Math.max(0, -first)}:stop_mode=clone:stop=-1`,
    `trim=start_frame=${Math.max(0, first)}:end_frame=${Math.max(0, first) + frames}`,
  ];
  // Fewer frames are scaled when a faster source is thinned out first, and a slower one repeated last. What lays pictures
  // over others does not tell for how long its last one is shown, and has to be behind what counts them.
  const isFaster = traits.rate.num * format.rate.den > format.rate.num * traits.rate.den;
  return {
    inputArgs: seekFrame === 0 ? [] : ['-ss', toSeekSeconds(seekFrame, format)],
    filters: [
      'setpts=PTS-STARTPTS',
      ...(isFaster || inFrame.framing === 'blur' ? [...timing, ...picture] : [...picture, ...timing]),
      ...toNumberedFilters(format),
    ],
  };
}

/** Numbers frames from 0 in units of one frame; without it a rounding of time stamps can slip a frame. */
export function toNumberedFilters({ rate }: FrameFormat): string[] {
  return [`settb=${rate.den}/${rate.num}`, 'setpts=N'];
}

/** Half a frame early, so that no rounding of time stamps can miss the frame or take the one before. */
function toSeekSeconds(frame: number, { rate }: FrameFormat): string {
  return (((frame - 0.5) * rate.den) / rate.num).toFixed(6);
}
