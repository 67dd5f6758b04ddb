import type { FrameFormat } from '@retake/contracts';
import { toRateArg } from '../settings.ts';
import type { FrameSpeed } from '../timeline.ts';
import { toNumberedFilters } from './normalise.ts';

interface Stretch {
  readonly from: number;
  readonly frames: number;
}

/** Played frames of a source: which of its own frames have to be read, and what makes the played ones of them. */
export interface Retimed {
  readonly read: Stretch;
  readonly filters: readonly string[];
}

/**
 * The frames `[from, from + frames)` of a source that is played at another speed. Frame k of the source is first seen at
 * the played frame nearest to `k × den / num`; frames are repeated or left out whole, and counted in whole numbers, so it
 * does not matter where reading begins.
 */
export function toRetimed({ from, frames }: Stretch, speed: FrameSpeed, format: FrameFormat): Retimed {
  const { num, den } = speed;
  // Every `den` played frames take exactly `num` of the source, so only there do both counts begin anew.
  const block = Math.floor(from / den);
  const first = from - block * den;
  const end = first + frames;
  const { rate } = format;
  return {
    read: { from: block * num, frames: toSourceFrame(end - 1, speed) + 1 },
    filters: [
      `settb=${rate.den}/${rate.num * num}`,
      `setpts=N*${den}`,
      `fps=${toRateArg(rate)}:start_time=0`,
      'tpad=stop_mode=clone:stop=-1',
      `trim=start_frame=${first}:end_frame=${end}`,
      ...toNumberedFilters(format),
    ],
  };
}

/** The frame of the source that a played frame shows; both are counted from 0. */
export function toSourceFrame(playedFrame: number, { num, den }: FrameSpeed): number {
  return Math.ceil(((2 * playedFrame + 1) * num) / (2 * den)) - 1;
}
