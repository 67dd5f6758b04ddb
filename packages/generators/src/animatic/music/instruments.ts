import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import { sampleRateHz, type Voice } from './mix.ts';

const turn = 2 * Math.PI;

/** Notes are counted in semitones; 69 is the A of 440 Hz. */
const toHz = (note: number) => 440 * 2 ** ((note - 69) / 12);

/** Rises in `attack` seconds, then falls to a third every `decay` seconds. */
const toEnvelope = (seconds: number, attack: number, decay: number) =>
  seconds < attack ? seconds / attack : Math.exp((attack - seconds) / decay);

/** Rises, stays, and is silent at `length`. */
const toHold = (seconds: number, length: number, attack: number, release: number) =>
  Math.max(0, Math.min(1, seconds / attack, (length - seconds) / release));

/** Lets what is slower than `hz` pass. */
function createLowPass(): (value: number, hz: number) => number {
  let [first, second] = [0, 0];
  return (value, hz) => {
    const amount = 1 - Math.exp((-turn * hz) / sampleRateHz);
    first += (value - first) * amount;
    second += (first - second) * amount;
    return second;
  };
}

/** A drum whose tone drops: phase is the integral of 46 Hz + 130 Hz falling fast. */
export function createKick(): Voice {
  return (seconds) => {
    const phase = 46 * seconds + (130 / 28) * (1 - Math.exp(-28 * seconds));
    const click = Math.exp(-seconds * 420) * Math.sin(turn * 1_900 * seconds) * 0.25;
    return Math.sin(turn * phase) * toEnvelope(seconds, 0.001, 0.13) + click;
  };
}

export function createClap(seed: number): Voice {
  const random = createSeededRandom(seed);
  const [low, high] = [createLowPass(), createLowPass()];
  return (seconds) => {
    const noise = random() * 2 - 1;
    const body = low(noise, 5_200) - high(noise, 900);
    const hands = seconds < 0.024 ? Math.exp(-(seconds % 0.012) * 320) : Math.exp(-(seconds - 0.024) * 21);
    return body * hands * 1.6;
  };
}

/** @param open seconds that it rings. */
export function createHat(seed: number, open: number): Voice {
  const random = createSeededRandom(seed);
  const low = createLowPass();
  return (seconds) => {
    const noise = random() * 2 - 1;
    return (noise - low(noise, 6_500)) * toEnvelope(seconds, 0.001, open);
  };
}

/** A wash of noise that leads into a new section. */
export function createCrash(seed: number): Voice {
  const random = createSeededRandom(seed);
  const low = createLowPass();
  return (seconds) => {
    const noise = random() * 2 - 1;
    return (noise - low(noise, 3_800)) * toEnvelope(seconds, 0.002, 0.55);
  };
}

export function createBass(note: number, length: number): Voice {
  const low = createLowPass();
  const hz = toHz(note);
  return (seconds) => {
    const saw = 2 * ((hz * seconds) % 1) - 1;
    const tone = low(saw, 160 + 620 * Math.exp(-seconds * 7)) * 0.75 + Math.sin(turn * hz * seconds) * 0.6;
    return tone * toHold(seconds, length, 0.006, 0.05);
  };
}

/** Soft strings: three saws a little out of tune behind a filter that opens slowly. */
export function createPad(note: number, length: number): Voice {
  const low = createLowPass();
  const pitches = [-0.07, 0, 0.08].map((cents) => toHz(note + cents));
  return (seconds) => {
    let saws = 0;
    for (const [index, hz] of pitches.entries()) saws += 2 * ((hz * seconds + index * 0.31) % 1) - 1;
    const brightness = 850 + 500 * Math.min(1, seconds / length);
    return low(saws / 3, brightness) * toHold(seconds, length, 0.22, 0.3);
  };
}

/** A struck bar: a sine whose overtone dies first. */
export function createBell(note: number): Voice {
  const hz = toHz(note);
  return (seconds) => {
    const shimmer = Math.sin(turn * hz * 4 * seconds) * Math.exp(-seconds * 16) * 0.28;
    const tone = Math.sin(turn * hz * seconds + shimmer * 1.5) + shimmer;
    return tone * toEnvelope(seconds, 0.003, 0.32);
  };
}
