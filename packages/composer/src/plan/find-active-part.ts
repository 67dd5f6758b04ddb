/** A hard cut changes the whole picture and is no action: no frame counts for more than so many average ones. */
const mostOfMean = 4;

/**
 * The first frame of the `frames` frames in which most moves, between `from` and `to`, both included. `activity` has for
 * each frame how much it differs from the one before. Of parts that are equally active, the one nearest to the middle.
 */
export function findActivePart(
  activity: readonly number[],
  frames: number,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const mean = activity.reduce((sum, value) => sum + value, 0) / Math.max(1, activity.length);
  const sums = [0];
  // Whole numbers add up to the same sum in any order, so equal parts are seen to be equal.
  for (const value of activity) sums.push(sums.at(-1)! + Math.round(1_000 * Math.min(value, mostOfMean * mean)));
  const sumTo = (frame: number) => sums[Math.min(frame, sums.length - 1)]!;
  // What changed on the way to the first frame is not seen.
  const toMotion = (start: number) => sumTo(start + frames) - sumTo(start + 1);
  const middle = (from + to) / 2;
  let best = Math.floor(middle);
  for (let start = from; start <= to; start++) {
    const gain = toMotion(start) - toMotion(best);
    if (gain > 0 || (gain === 0 && Math.abs(start - middle) < Math.abs(best - middle))) best = start;
  }
  return best;
}
