import { expect, it } from 'vitest';
import { toSoundFault } from './find-sound-fault.ts';

const timescale = 48_000;
const piece = 1_024;

/** Two seconds of sound as encoders write it: one piece ahead of the first that is heard. */
function toTrack({ pieces = 95, startTicks = piece, shift = 0 } = {}) {
  return {
    ...{ timescale, startTicks, shifts: Int32Array.of(shift) },
    durations: new Uint32Array(pieces).fill(piece),
  };
}

it('finds nothing wrong with sound as encoders write it', () => {
  expect(toSoundFault(toTrack(), 2)).toBeNull();
  expect(toSoundFault(toTrack({ pieces: 94, startTicks: 0 }), 2)).toBeNull();
});

it.each<[string, Parameters<typeof toTrack>[0], number]>([
  ['ends before the picture', { pieces: 71 }, -0.507],
  ['ends after the picture', { pieces: 119 }, 0.517],
  ['begins late', { shift: 12_000 }, 0.255],
  ['has lost its beginning', { pieces: 107, startTicks: 13 * piece }, -0.235],
])('tells by how many seconds sound is off that %s', (_what, change, seconds) => {
  expect(toSoundFault(toTrack(change), 2)).toBeCloseTo(seconds, 2);
});
