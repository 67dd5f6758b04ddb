import type { MovieTrack } from '@retake/composer';

/**
 * How many frames, from the first on, can be shown with the samples of a track that is not complete. Pictures are
 * decoded in another order than shown, so that the last samples may belong behind a gap.
 */
export function countShown({ shifts, startTicks }: MovieTrack, frameTicks: number): number {
  const frames = new Set(Array.from(shifts, (shift, sample) => sample + (shift - startTicks) / frameTicks));
  let shown = 0;
  while (frames.has(shown)) shown++;
  return shown;
}
