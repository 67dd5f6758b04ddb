import { sampleRateHz } from '../settings.ts';

/** How loud a sound is (EBU R 128): over its whole length, and at its highest point between samples too. */
export interface Loudness {
  /** −Infinity when there is nothing to hear. */
  readonly integratedLufs: number;
  readonly truePeakDb: number;
}

/** Peaks stay below −1 dBTP in the file: AAC was measured to add up to 0.3 dB to those of the limiter. */
const maxPeakDb = -1.5;
/** Very quiet sound is mostly noise, and is not made louder than this. */
const maxGainDb = 20;

/** Holds peaks down; it works on four times the samples, because the highest point often lies between two of them. */
export const limiter = [
  `aresample=${4 * sampleRateHz}`,
  `alimiter=limit=${(10 ** (maxPeakDb / 20)).toFixed(4)}:attack=5:release=50:level=false:latency=true`,
  `aresample=${sampleRateHz}`,
].join(',');

/** Reads the last of the values that the measuring filter prints, which are of the whole. */
export function toLoudness(printed: string): Loudness {
  const read = (name: string) => Number(printed.slice(printed.lastIndexOf(`${name}=`)).split(/[=\n]/, 2)[1]);
  const lufs = read('lavfi.r128.I');
  return {
    // The measure begins at −70, below which nothing counts.
    integratedLufs: lufs > -70 ? lufs : Number.NEGATIVE_INFINITY,
    truePeakDb: 20 * Math.log10(read('lavfi.r128.true_peak')),
  };
}

/**
 * Gain that brings a sound to a loudness: one number for all of it, so that quiet and loud parts keep their distance,
 * which the usual filter for this gives up without a word as soon as a peak would be too high.
 */
export function toGainDb({ integratedLufs }: Loudness, targetLufs: number): number {
  return integratedLufs === Number.NEGATIVE_INFINITY ? 0 : Math.min(maxGainDb, targetLufs - integratedLufs);
}

/** Filters of a gain, with the limiter where peaks would get too high. */
export function toGainFilters(gainDb: number, { truePeakDb }: Loudness): string[] {
  const gain = `volume=${gainDb.toFixed(3)}dB`;
  return truePeakDb + gainDb > maxPeakDb ? [gain, limiter] : [gain];
}
