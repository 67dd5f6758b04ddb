import { envelopeRateHz } from './onset-envelope.ts';

/** The steady pulse of an envelope. */
export interface Pulse {
  /** Envelope values from a beat to the next; not a whole number. */
  readonly period: number;
  /** How alike the envelope is to itself one period later: 1 is a machine, 0 is chance. */
  readonly steadiness: number;
}

const [slowestPerMinute, fastestPerMinute] = [50, 210];
/** Most music is felt near this tempo; tempi half and twice as fast are preferred less. */
const preferredPerMinute = 120;
const preferenceOctaves = 1.5;
/**
 * The faster of two tempi an octave apart is the beat when the notes between the slower beats are nearly as strong. In
 * doubt it is the slower: a cut on every other beat is on the beat, one between two beats is not.
 */
const evenness = 0.88;
/** The period is measured over so many beats, which divides the error of reading it. */
const measuredBeats = 8;

/** Finds the pulse of an envelope whose mean is 0, by how alike it is to itself later. Null when it is too short. */
export function findPulse(values: Float32Array): Pulse | null {
  const shortest = Math.floor((60 * envelopeRateHz) / fastestPerMinute);
  const longest = Math.ceil((60 * envelopeRateHz) / slowestPerMinute);
  if (values.length < 4 * longest) return null;
  const likeness = toLikeness(values, Math.min(values.length - 1, (measuredBeats + 1) * longest));
  let best = 0;
  let bestScore = 0;
  for (let lag = shortest; lag <= longest; lag++) {
    const score = toStrength(likeness, lag) * toPreference(lag);
    if (score > bestScore && isPeak(likeness, lag)) [best, bestScore] = [lag, score];
  }
  if (best === 0) return null;
  const half = toPeak(likeness, best / 2, 2);
  const isTwiceAsFast = half >= shortest && toStrength(likeness, half) > evenness * toStrength(likeness, best);
  const lag = isTwiceAsFast ? half : best;
  return { period: refine(likeness, lag), steadiness: likeness[lag]! };
}

/** For each lag up to `longest`, the mean product of values so far apart, in units of the mean square. */
function toLikeness(values: Float32Array, longest: number): Float64Array {
  const likeness = new Float64Array(longest + 1);
  for (let lag = 0; lag <= longest; lag++) {
    let sum = 0;
    for (let at = lag; at < values.length; at++) sum += values[at]! * values[at - lag]!;
    likeness[lag] = sum / (values.length - lag);
  }
  const power = likeness[0]!;
  return power === 0 ? likeness : likeness.map((value) => value / power);
}

/** A beat comes again after one period and after two. */
function toStrength(likeness: Float64Array, lag: number): number {
  const twice = likeness[toPeak(likeness, 2 * lag, 2)]!;
  return likeness[lag]! + 0.5 * twice;
}

function toPreference(lag: number): number {
  const octaves = Math.log2((60 * envelopeRateHz) / lag / preferredPerMinute);
  return Math.exp(-0.5 * (octaves / preferenceOctaves) ** 2);
}

function isPeak(likeness: Float64Array, lag: number): boolean {
  return likeness[lag]! >= likeness[lag - 1]! && likeness[lag]! >= likeness[lag + 1]!;
}

/** The lag near `around` at which the envelope is most alike. */
function toPeak(likeness: Float64Array, around: number, reach: number): number {
  let peak = Math.round(around);
  for (let lag = Math.round(around) - reach; lag <= Math.round(around) + reach; lag++) {
    if ((likeness[lag] ?? -1) > likeness[peak]!) peak = lag;
  }
  return peak;
}

/** Follows the period to twice, four and eight beats, and reads the last between the values. */
function refine(likeness: Float64Array, lag: number): number {
  let period = lag;
  for (let beats = 2; beats <= measuredBeats; beats *= 2) {
    const peak = toPeak(likeness, period * beats, 2);
    if (likeness[peak]! < likeness[lag]! / 2) break;
    period = toVertex(likeness, peak) / beats;
  }
  return period;
}

/** Where the parabola through a peak and its neighbours is highest. */
export function toVertex(values: ArrayLike<number>, at: number): number {
  const [before, peak, after] = [values[at - 1], values[at]!, values[at + 1]];
  if (before === undefined || after === undefined) return at;
  const bend = before - 2 * peak + after;
  return bend >= 0 ? at : at + Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
}
