import { opaque } from './blend.ts';
import { findNoise, noiseSide } from './noise.ts';

/** Paints rows with a value that is no whole number, as a fine mixture of the two next to it. */
export interface Mixture {
  /** What is painted from now on, in which row. */
  start(value: number, row: number): void;
  /** Paints columns `from` up to `to`; the row's first column is at `rowStart`. */
  paint(values: Uint8Array, rowStart: number, from: number, to: number, alpha: number): void;
}

/** A run this long pays for having the whole mixture at hand. */
const longRun = 20;

export function createMixture(): Mixture {
  const pattern = new Uint8Array(noiseSide);
  let [value, row, isReady] = [0, 0, false];
  return {
    start(nextValue, nextRow) {
      [value, row, isReady] = [nextValue, nextRow, false];
    },
    paint(values, rowStart, from, to, alpha) {
      if (alpha < opaque || (to - from < longRun && !isReady)) {
        const part = alpha < opaque ? alpha : 1;
        for (let column = from; column < to; column++) {
          const under = values[rowStart + column]!;
          values[rowStart + column] = under + (value - under) * part + findNoise(column, row);
        }
        return;
      }
      if (!isReady) {
        for (let column = 0; column < noiseSide; column++) pattern[column] = value + findNoise(column, row);
        isReady = true;
      }
      const first = Math.min(to, from + noiseSide);
      for (let column = from; column < first; column++) values[rowStart + column] = pattern[column & (noiseSide - 1)]!;
      // The mixture repeats, so the rest is copied, twice as much each time.
      for (let done = noiseSide; from + done < to; done *= 2) {
        values.copyWithin(rowStart + from + done, rowStart + from, rowStart + Math.min(from + done, to - done));
      }
    },
  };
}
