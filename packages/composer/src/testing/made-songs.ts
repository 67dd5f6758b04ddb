/** Sound at 24 kHz, one channel, with the true times of its beats in seconds. */
export interface MadeSong {
  readonly samples: Float32Array;
  readonly beats: readonly number[];
}

interface SongPlan {
  readonly perMinute: number;
  /** When the first beat is; silence before. */
  readonly start: number;
  readonly seconds: number;
}

export const madeSampleRateHz = 24_000;

/** Numbers from -1 to 1 that look random and are the same for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * 2 - 1;
  };
}

/** A short tone at each beat. */
export function makeClicks(plan: SongPlan): MadeSong {
  const click = (at: number) => 0.6 * Math.sin(2 * Math.PI * 1_000 * at) * Math.exp(-at * 150);
  return makeSong(plan, (add, time) => add(time, 0.05, click));
}

/** Kick and snare by turns, a hat at each half beat. With a melody, notes off the beat sound as often as on it. */
export function makeDrums(plan: SongPlan, { hasMelody }: { hasMelody: boolean }): MadeSong {
  const noise = createRandom(2);
  const choice = createRandom(9);
  const choose = (count: number) => Math.floor(((choice() + 1) / 2) * count);
  const hat = (at: number) => 0.1 * noise() * Math.exp(-at * 60);
  const snare = (at: number) => 0.35 * noise() * Math.exp(-at * 18);
  const kick = (at: number) =>
    0.6 * Math.sin(2 * Math.PI * (50 * at + 3 * (1 - Math.exp(-at * 30)))) * Math.exp(-at * 12);
  return makeSong(plan, (add, time, beat) => {
    const period = 60 / plan.perMinute;
    add(time, 0.25, beat % 2 === 0 ? kick : snare);
    add(time, 0.1, hat);
    add(time + period / 2, 0.1, hat);
    if (!hasMelody) return;
    const hz = 220 * 2 ** (choose(24) / 12);
    const wave = (at: number) => Math.sin(2 * Math.PI * hz * at) + 0.5 * Math.sin(4 * Math.PI * hz * at);
    const note = (at: number) => 0.2 * Math.min(1, at * 60) * wave(at) * Math.exp(-at * 2.5);
    add(time + (choose(4) / 4) * period, 0.9, note);
  });
}

/** Bursts of noise at random times, so many a second. */
export function makeRandomHits(seconds: number, perSecond: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const samples = new Float32Array(seconds * madeSampleRateHz);
  for (let hit = 0; hit < seconds * perSecond; hit++) {
    addSound(samples, ((random() + 1) / 2) * seconds, 0.2, (at) => 0.5 * random() * Math.exp(-at * 30));
  }
  return samples;
}

type Sound = (seconds: number) => number;

function makeSong(
  { perMinute, start, seconds }: SongPlan,
  play: (add: (time: number, length: number, sound: Sound) => void, time: number, beat: number) => void,
): MadeSong {
  const samples = new Float32Array(Math.round(seconds * madeSampleRateHz));
  const count = Math.floor(((seconds - 0.3 - start) * perMinute) / 60) + 1;
  const beats = Array.from({ length: count }, (_, beat) => start + (beat * 60) / perMinute);
  beats.forEach((time, beat) => {
    play((at, length, sound) => addSound(samples, at, length, sound), time, beat);
  });
  return { samples, beats };
}

function addSound(samples: Float32Array, time: number, length: number, sound: Sound): void {
  const first = Math.round(time * madeSampleRateHz);
  const end = Math.min(samples.length, first + Math.round(length * madeSampleRateHz));
  for (let at = first; at < end; at++) samples[at]! += sound((at - first) / madeSampleRateHz);
}

/** How many of the found beats are true, and how many of the true ones were found, within `toleranceSeconds`. */
export function scoreBeats(
  found: readonly number[],
  beats: readonly number[],
  toleranceSeconds: number,
): { precision: number; recall: number } {
  const isNear = (others: readonly number[]) => (time: number) =>
    others.some((other) => Math.abs(other - time) <= toleranceSeconds);
  return {
    precision: found.filter(isNear(beats)).length / Math.max(1, found.length),
    recall: beats.filter(isNear(found)).length / beats.length,
  };
}
