/** After as many columns, and as many rows, the noise repeats. */
export const noiseSide = 64;

/** Interleaved gradient noise: even over any few neighbours, so that a slope of colour shows neither bands nor spots. */
const table = Float32Array.from({ length: noiseSide * noiseSide }, (_, at) => {
  const wave = 0.06711056 * (at % noiseSide) + 0.00583715 * Math.floor(at / noiseSide);
  const noise = 52.9829189 * (wave - Math.floor(wave));
  return noise - Math.floor(noise);
});

/** A number from 0 up to 1 to add before a value is cut to a whole one. The same pixel always has the same. */
export const findNoise = (column: number, row: number): number => table[(row & 63) * noiseSide + (column & 63)]!;
