import { expect, it } from 'vitest';
import { findBox, toFullBox, toUint32s } from './boxes.ts';
import { type MovieTrack, toMovieBox } from './movie-box.ts';
import { parseTrack } from './parse-track.ts';

const entry = Buffer.concat([toUint32s(86), Buffer.from('avc1'), Buffer.alloc(78)]);
const track: MovieTrack = {
  ...{ kind: 'picture', timescale: 15_360, mediaTicks: 2_560, startTicks: 1_024, shownMovieTicks: 40_000 },
  ...{ width: 160, height: 90 },
  table: {
    description: toFullBox('stsd', 0, toUint32s(1), entry),
    sizes: [Uint32Array.of(50, 10, 20), Uint32Array.of(70, 30)],
    durations: [new Uint32Array(3).fill(512), new Uint32Array(2).fill(512)],
    shifts: [Int32Array.of(1_024, 2_048, 512), Int32Array.of(1_024, 1_024)],
    keys: [0, 3],
    chunks: [
      { samples: 3, offset: 0 },
      { samples: 2, offset: 500 },
    ],
    groups: [],
  },
};

it.each([
  ['32', 1_000, false],
  ['64', 2 ** 33, true],
])('says in %s bits where each sample is, and all else as it was given', (_bits, dataStart, hasLongOffsets) => {
  const moov = toMovieBox([track], { dataStart, hasLongOffsets });
  expect(moov.length).toBe(toMovieBox([track], { dataStart: 0, hasLongOffsets }).length);
  const parsed = parseTrack(moov, findBox(moov, { start: 8, end: moov.length }, 'trak')!);
  expect([...parsed.offsets]).toEqual([0, 50, 60, 500, 570].map((offset) => dataStart + offset));
  expect([...parsed.sizes]).toEqual([50, 10, 20, 70, 30]);
  expect([...parsed.shifts]).toEqual([1_024, 2_048, 512, 1_024, 1_024]);
  expect([...parsed.durations]).toEqual([512, 512, 512, 512, 512]);
  expect(parsed).toMatchObject({ timescale: 15_360, startTicks: 1_024, keys: new Set([0, 3]) });
  expect(parsed.sampleDescription.equals(track.table.description)).toBe(true);
});
