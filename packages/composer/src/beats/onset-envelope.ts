import { createSpectrum } from './spectrum.ts';

/** The rate at which a song is looked at: the beat is all below 12 kHz. */
export const sampleRateHz = 24_000;
/** Values of the envelope a second. */
export const envelopeRateHz = 100;

const windowSamples = 1_024;
const hopSamples = sampleRateHz / envelopeRateHz;
const bands = 24;
const [lowestHz, highestHz] = [40, 10_000];
/** Brings loud and quiet notes closer together, as hearing does, and keeps the envelope's shape at any level of the song. */
const compression = 0.3;
/** A note is compared with the sound two steps before: a single step is shorter than most notes take to rise. */
const compareSteps = 2;
/**
 * How strongly notes begin, at each moment of a song: `envelopeRateHz` values a second, the first at its beginning.
 * Takes the samples, one channel at `sampleRateHz`, in pieces of any length. It keeps a hundred numbers for a
 * second and no sound, so a song of ten minutes takes less than a megabyte.
 */
export function createOnsetEnvelope(): { add(samples: Float32Array): void; finish(): Float32Array } {
  const spectrum = createSpectrum(windowSamples);
  const edges = toBandEdges();
  const window = new Float32Array(windowSamples);
  const recent: Float32Array[] = Array.from({ length: compareSteps }, () => new Float32Array(bands));
  const values: number[] = [];
  // Half a window of silence stands before the song, so that the first window is centred on its beginning.
  let filled = windowSamples / 2;

  const step = () => {
    const now = toBands(spectrum.measure(window), edges);
    const before = recent.shift()!;
    let rise = 0;
    for (let band = 0; band < bands; band++) rise += Math.max(0, now[band]! - before[band]!);
    recent.push(now);
    values.push(rise);
    window.copyWithin(0, hopSamples);
    filled -= hopSamples;
  };
  return {
    add(samples) {
      for (let at = 0; at < samples.length; ) {
        const taken = Math.min(windowSamples - filled, samples.length - at);
        window.set(samples.subarray(at, at + taken), filled);
        filled += taken;
        at += taken;
        if (filled === windowSamples) step();
      }
    },
    finish: () => Float32Array.from(values),
  };
}

/** The first bin of each band and, last, the end; the bands are equally wide to the ear and have at least one bin. */
function toBandEdges(): number[] {
  const edges: number[] = [];
  for (let band = 0; band <= bands; band++) {
    const hz = lowestHz * (highestHz / lowestHz) ** (band / bands);
    edges.push(Math.max(Math.round((hz * windowSamples) / sampleRateHz), (edges.at(-1) ?? 0) + 1));
  }
  return edges;
}

function toBands(power: Float32Array, edges: readonly number[]): Float32Array {
  return Float32Array.from({ length: bands }, (_, band) => {
    let sum = 0;
    for (let bin = edges[band]!; bin < edges[band + 1]!; bin++) sum += power[bin]!;
    return sum ** compression;
  });
}
