import {
  type AspectRatio,
  type FrameFormat,
  type FrameRate,
  toFrameSize,
  toNearestAspectRatio,
} from '@retake/contracts';

/** The rates that cameras and sites use; a file's rate is moved to the nearest, so that a cut plays everywhere. */
const usualRates: readonly FrameRate[] = [
  { num: 24_000, den: 1001 },
  { num: 24, den: 1 },
  { num: 25, den: 1 },
  { num: 30_000, den: 1001 },
  { num: 30, den: 1 },
  { num: 50, den: 1 },
  { num: 60_000, den: 1001 },
  { num: 60, den: 1 },
];

/** No side of a video of ours is shorter; below it an encoder has too little to work with. */
const smallestShortSide = 96;

interface Picture {
  readonly displayWidth: number;
  readonly displayHeight: number;
  /** The mean of the whole file; a variable rate has no other. */
  readonly averageRate: FrameRate;
}

/**
 * The ratio and the picture format of a job made from a file: the nearest of the five ratios unless one is asked for, the
 * nearest usual rate, and never more pixels than the file has.
 *
 * @param shortSide the most that the shorter side may have, in pixels.
 */
export function chooseFormat(
  picture: Picture,
  options: { shortSide: number; aspectRatio?: AspectRatio | undefined },
): { aspectRatio: AspectRatio; format: FrameFormat } {
  const aspectRatio = options.aspectRatio ?? toNearestAspectRatio(picture.displayWidth, picture.displayHeight);
  const own = Math.min(picture.displayWidth, picture.displayHeight);
  const shortSide = Math.max(smallestShortSide, Math.min(options.shortSide, own));
  const size = toFrameSize(aspectRatio, shortSide - (shortSide % 2));
  return { aspectRatio, format: { ...size, rate: toUsualRate(picture.averageRate) } };
}

function toUsualRate(rate: FrameRate): FrameRate {
  const distance = (usual: FrameRate) => Math.abs(Math.log((rate.num * usual.den) / (rate.den * usual.num)));
  return usualRates.reduce((best, usual) => (distance(usual) < distance(best) ? usual : best));
}
