import { findPulse, toVertex } from './find-pulse.ts';
import { envelopeRateHz } from './onset-envelope.ts';

/**
 * A song whose envelope is less like itself one beat later has no beat. Measured: noise comes to 0.1, notes at random to
 * 0.17 in 10 s and 0.13 in 20 s, as chance is larger in a short sound; music with drums is above 0.45.
 */
const toLeastSteadiness = (seconds: number) => Math.max(0.2, 0.9 / Math.sqrt(seconds));
/** How hard it is to leave the tempo, against the strength of notes in standard deviations. */
const tightness = 100;
/** Slow swells are taken out of the envelope over this time. */
const swellSeconds = 1;
/** At the two ends, beats this much weaker than the middle one of all are taken for silence. */
const weakBeat = 0.15;

/**
 * The indices of an envelope, between values, at which its beats are. Empty when there is no steady pulse. The tempo is
 * one for the whole song; the beats follow a player who drifts around it.
 */
export function trackBeats(envelope: Float32Array): number[] {
  const notes = toNotes(envelope);
  if (notes === null) return [];
  const pulse = findPulse(toCentred(notes));
  if (pulse === null || pulse.steadiness < toLeastSteadiness(notes.length / envelopeRateHz)) return [];
  const beats = toBestChain(notes, pulse.period);
  return trimWeak(beats, notes).map((beat) => toVertex(notes, beat));
}

/** The envelope without its slow swells, a little smoothed, in standard deviations; null when nothing happens in it. */
function toNotes(envelope: Float32Array): Float32Array | null {
  const reach = Math.round((swellSeconds * envelopeRateHz) / 2);
  const sums = new Float64Array(envelope.length + 1);
  envelope.forEach((value, index) => {
    sums[index + 1] = sums[index]! + value;
  });
  const sharp = envelope.map((value, index) => {
    const [from, to] = [Math.max(0, index - reach), Math.min(envelope.length, index + reach + 1)];
    return Math.max(0, value - (sums[to]! - sums[from]!) / (to - from));
  });
  const smooth = sharp.map((value, at) => 0.5 * value + 0.25 * ((sharp[at - 1] ?? 0) + (sharp[at + 1] ?? 0)));
  const deviation = Math.sqrt(toCentred(smooth).reduce((sum, value) => sum + value * value, 0) / smooth.length);
  return deviation > 0 ? smooth.map((value) => value / deviation) : null;
}

function toCentred(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** The chain of beats with the strongest notes and the most even steps, by dynamic programming over all of them. */
function toBestChain(notes: Float32Array, period: number): number[] {
  const [nearest, farthest] = [Math.round(period / 2), Math.round(period * 2)];
  const costs = Float64Array.from({ length: farthest + 1 }, (_, gap) => tightness * Math.log(gap / period) ** 2);
  const scores = new Float64Array(notes.length);
  const previous = new Int32Array(notes.length).fill(-1);
  for (let at = 0; at < notes.length; at++) {
    let best = 0;
    for (let gap = nearest; gap <= Math.min(farthest, at); gap++) {
      const score = scores[at - gap]! - costs[gap]!;
      if (score > best) [best, previous[at]] = [score, at - gap];
    }
    scores[at] = best + notes[at]!;
  }
  let last = notes.length - 1;
  for (let at = last; at >= Math.max(0, notes.length - Math.round(period)); at--) {
    if (scores[at]! > scores[last]!) last = at;
  }
  const beats: number[] = [];
  for (let at = last; at >= 0; at = previous[at]!) beats.push(at);
  return beats.reverse();
}

/** Takes away the beats before the first and after the last note: there the chain only carried on. */
function trimWeak(beats: readonly number[], notes: Float32Array): number[] {
  const strengths = beats.map((beat) => Math.max(notes[beat - 1] ?? 0, notes[beat]!, notes[beat + 1] ?? 0));
  const middle = [...strengths].sort((a, b) => a - b)[strengths.length >> 1] ?? 0;
  const isHeard = (strength: number) => strength > weakBeat * middle;
  return beats.slice(strengths.findIndex(isHeard), strengths.findLastIndex(isHeard) + 1);
}
