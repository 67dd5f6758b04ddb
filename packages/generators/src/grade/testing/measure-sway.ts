/** How far a step of the camera may go in test clips, in pixels. */
const reach = 5;

/** Mean squared difference of two pictures when the second is moved by whole pixels; edges that may leave are not read. */
function toError(from: Uint8Array, to: Uint8Array, width: number, right: number, down: number): number {
  const height = from.length / width;
  let [sum, count] = [0, 0];
  for (let y = reach; y < height - reach; y++) {
    for (let x = reach; x < width - reach; x++) {
      sum += (to[(y + down) * width + x + right]! - from[y * width + x]!) ** 2;
      count += 1;
    }
  }
  return sum / count;
}

/** Where a parabola through three neighbouring errors is lowest, between −0.5 and 0.5. */
function toFraction(before: number, here: number, after: number): number {
  const bend = before + after - 2 * here;
  return bend <= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
}

/** Pixels that the whole picture moves by from one frame to the next, between pixels too. */
function toStep(from: Uint8Array, to: Uint8Array, width: number): { readonly right: number; readonly down: number } {
  let best = { right: 0, down: 0, error: Number.POSITIVE_INFINITY };
  for (let down = 1 - reach; down < reach; down++) {
    for (let right = 1 - reach; right < reach; right++) {
      const error = toError(from, to, width, right, down);
      if (error < best.error) best = { right, down, error };
    }
  }
  const at = (right: number, down: number) => toError(from, to, width, best.right + right, best.down + down);
  return {
    right: best.right + toFraction(at(-1, 0), best.error, at(1, 0)),
    down: best.down + toFraction(at(0, -1), best.error, at(0, 1)),
  };
}

/** Root mean square of the steps by which the whole picture moves, in pixels a frame. Blur does not lower it. */
export function measureSway(planes: readonly Uint8Array[], width: number): number {
  const steps = planes.slice(1).map((plane, index) => toStep(planes[index]!, plane, width));
  return Math.sqrt(steps.reduce((sum, { right, down }) => sum + right ** 2 + down ** 2, 0) / steps.length);
}
