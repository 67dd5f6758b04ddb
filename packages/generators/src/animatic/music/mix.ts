export const sampleRateHz = 48_000;

/** Two channels of sound, -1 to 1, as long as the music. */
export interface Mix {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

export function createMix(samples: number): Mix {
  return { left: new Float32Array(samples), right: new Float32Array(samples) };
}

/** A voice of an instrument: its value at a time since the note began, in seconds. Called once a sample, in order. */
export type Voice = (seconds: number) => number;

/** Adds a note. `pan` runs from -1, left, to 1, right. */
export function addNote(
  { left, right }: Mix,
  voice: Voice,
  { start, length, gain, pan = 0 }: { start: number; length: number; gain: number; pan?: number },
): void {
  const first = Math.round(start * sampleRateHz);
  const last = Math.min(left.length, first + Math.round(length * sampleRateHz));
  const [toLeft, toRight] = [gain * Math.sqrt((1 - pan) / 2), gain * Math.sqrt((1 + pan) / 2)];
  for (let at = first; at < last; at++) {
    const value = voice((at - first) / sampleRateHz);
    left[at]! += value * toLeft;
    right[at]! += value * toRight;
  }
}

/** Adds one mix to another, each sample times what `toGain` says of its time. */
export function addMix(into: Mix, from: Mix, toGain: (seconds: number) => number): void {
  for (let at = 0; at < into.left.length; at++) {
    const gain = toGain(at / sampleRateHz);
    into.left[at]! += from.left[at]! * gain;
    into.right[at]! += from.right[at]! * gain;
  }
}

/** Adds echoes that change sides, each quieter than the one before. */
export function addEcho({ left, right }: Mix, delay: number, feedback: number): void {
  const back = Math.round(delay * sampleRateHz);
  for (let at = back; at < left.length; at++) {
    const [fromLeft, fromRight] = [left[at - back]!, right[at - back]!];
    left[at]! += fromRight * feedback;
    right[at]! += fromLeft * feedback;
  }
}
