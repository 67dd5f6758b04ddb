import type { FrameRate } from '@retake/contracts';

/**
 * Input arguments that begin at a frame of a file of constant rate; the frame then has the time 0. Both the search for a
 * key frame and the cut before the frame round to the nearest tick of the file, so a microsecond does not matter, but
 * anything more would lead to the key frame before.
 */
export function toSeekArgs(frame: number, { num, den }: FrameRate): string[] {
  return ['-ss', ((frame * den) / num).toFixed(6)];
}
