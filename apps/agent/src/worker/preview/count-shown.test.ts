import type { MovieTrack } from '@retake/composer';
import { expect, it } from 'vitest';
import { countShown } from './count-shown.ts';

const ticks = 512;

/** Samples in the order of decoding, by the frames that they are. */
const toTrack = (frames: readonly number[]) =>
  ({
    startTicks: 2 * ticks,
    shifts: Int32Array.from(frames, (frame, sample) => (frame - sample + 2) * ticks),
  }) as unknown as MovieTrack;

it.each([
  ['nothing', [], 0],
  ['a key frame', [0], 1],
  ['a picture that is decoded before those it is shown after', [0, 3], 1],
  ['with one of those', [0, 3, 1], 2],
  ['with all of them', [0, 3, 1, 2], 4],
])('counts what can be shown of %s', (_name, frames, shown) => {
  expect(countShown(toTrack(frames), ticks)).toBe(shown);
});
