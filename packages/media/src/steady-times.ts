import type { FrameRate } from '@retake/contracts';
import type { PictureInfo } from './media-info.ts';

/** A frame's time is kept to this part of a frame, and moved by at most a millisecond. */
const partsOfFrame = 64;
const mostSeconds = 0.001;

/**
 * Filters that put times which are a little off their own grid of frames onto it, before a picture is brought to another
 * rate. Containers such as Matroska round times to milliseconds: where a frame falls half-way between two of the new
 * rate, as every second one does from 60 to 30, the rounding would decide which is dropped, and motion would stutter.
 */
export function toSteadyTimes(
  { rate, isVariableRate }: Pick<PictureInfo, 'rate' | 'isVariableRate'>,
  to: FrameRate,
): string[] {
  const { num, den } = toNominalRate(rate);
  if (isVariableRate || num * to.den === to.num * den) return [];
  const nearest = `${partsOfFrame}*round(PTS/${partsOfFrame})`;
  const parts = Math.ceil((partsOfFrame * mostSeconds * num) / den);
  return [`settb=${den}/${num * partsOfFrame}`, `setpts='if(lte(abs(PTS-${nearest}),${parts}),${nearest},PTS)'`];
}

/** The whole or NTSC rate that a measured one means: Matroska's 59.94 is read as 19001/317. */
function toNominalRate(rate: FrameRate): FrameRate {
  const perSecond = rate.num / rate.den;
  const whole = Math.round(perSecond);
  const nominal = [
    { num: whole, den: 1 },
    { num: whole * 1_000, den: 1_001 },
  ].find(({ num, den }) => Math.abs(perSecond / (num / den) - 1) < 0.0004);
  return nominal ?? rate;
}
