import { findNoise, noiseSide } from './noise.ts';

/** From here on a shape hides what is below. */
const opaque = 0.996;
/** On narrower runs nobody sees where a slope of colour steps from one value to the next. */
const wideRun = 2 * noiseSide;

/** Mixes `value` into the bytes from `from` up to `to`. */
export function blend(values: Uint8Array, from: number, to: number, value: number, alpha: number): void {
  if (alpha >= opaque && to - from > 4) {
    values.fill(value + 0.5, from, to);
    return;
  }
  for (let at = from; at < to; at++) values[at] = values[at]! + (value - values[at]!) * alpha + 0.5;
}

/**
 * As blend, for columns `from` up to `to` of a row that begins at `rowStart`: across wide areas a value that is no whole
 * number becomes a fine mixture of the two next to it, so that a slope of colour shows no bands.
 */
export function blendSlope(
  values: Uint8Array,
  rowStart: number,
  row: number,
  from: number,
  to: number,
  value: number,
  alpha: number,
): void {
  if (to - from < wideRun) {
    blend(values, rowStart + from, rowStart + to, value, alpha);
    return;
  }
  if (alpha < opaque) {
    for (let column = from; column < to; column++) {
      const under = values[rowStart + column]!;
      values[rowStart + column] = under + (value - under) * alpha + findNoise(column, row);
    }
    return;
  }
  for (let column = from; column < from + noiseSide; column++) {
    values[rowStart + column] = value + findNoise(column, row);
  }
  // The mixture repeats, so the rest is copied, twice as much each time.
  for (let done = noiseSide; from + done < to; done *= 2) {
    values.copyWithin(rowStart + from + done, rowStart + from, rowStart + Math.min(from + done, to - done));
  }
}
