import { type FrameFormat, limits } from '@retake/contracts';
import { toMezzanineSamples } from './mezzanine.ts';

/** Footage takes 0.2 to 0.6 bits a pixel, the strongest grain below 3; pure noise takes more than 6. */
const bitsPerPixel = 4;
/** Two channels of 16 bits, as if nothing could be saved. */
const bytesPerSample = 4;
const containerBytes = 2 ** 20;
/** A mezzanine is far larger than what a phone sends, but not without bound. */
const timesUpload = 16;

/**
 * The largest file that a mezzanine of so many frames may become, in bytes: what its pixels and its sound can need, and
 * never more than 16 times the largest upload (some 8 GiB), which is 1.2 bits a pixel for the longest video in Full HD.
 * A small file can be made to decode to pure noise; this is where the disk stops paying for it.
 */
export function toMezzanineByteLimit(frames: number, format: FrameFormat): number {
  const picture = Math.ceil((frames * format.width * format.height * bitsPerPixel) / 8);
  const sound = toMezzanineSamples(frames, format) * bytesPerSample;
  return Math.min(containerBytes + picture + sound, timesUpload * limits.uploadBytes);
}
