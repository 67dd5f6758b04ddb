import type { FrameRate } from '@retake/contracts';
import type { PictureInfo } from './media-info.ts';

/**
 * Filters that move the times of a constant-rate picture onto its own grid of frames, before it is brought to another
 * rate. Containers such as Matroska round times to milliseconds: where a frame falls half-way between two of the new
 * rate, as every second one does from 60 to 30, the rounding would decide which is dropped, and motion would stutter.
 * Times that are free, or on the wanted grid already, are left alone.
 */
export function toSteadyTimes({ rate, isVariableRate }: Pick<PictureInfo, 'rate' | 'isVariableRate'>, to: FrameRate) {
  const isSameRate = rate.num * to.den === to.num * rate.den;
  return isVariableRate || isSameRate ? [] : [`settb=${rate.den}/${rate.num}`];
}
