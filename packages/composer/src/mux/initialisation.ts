import { toBox, toFullBox, toUint32s } from './boxes.ts';
import { type MovieTrack, toMovieBox } from './movie-box.ts';
import type { SampleTable } from './sample-table.ts';

/** A track whose samples come in fragments. Its number in them is its place in the list, from 1. */
export type FragmentTrack = Pick<MovieTrack, 'kind' | 'timescale' | 'startTicks' | 'width' | 'height'> & {
  /** The `stsd` box, whole. */
  readonly description: Buffer;
};

const fileType = toBox('ftyp', Buffer.from('iso6\0\0\x02\0iso6cmfcmp41', 'latin1'));
const noPlaces = { dataStart: 0, hasLongOffsets: false };

/**
 * The file that a player reads before any fragment: what the tracks are, and none of their samples. Lengths are 0, which
 * means here that they are not known.
 */
export function toInitialisation(tracks: readonly FragmentTrack[]): Buffer {
  const movieTracks = tracks.map(({ description, ...track }) => {
    return { ...track, mediaTicks: 0, shownMovieTicks: 0, table: toEmptyTable(description) };
  });
  const defaults = tracks.map((_, index) => toFullBox('trex', 0, toUint32s(index + 1, 1, 0, 0, 0)));
  return Buffer.concat([fileType, toMovieBox(movieTracks, noPlaces, toBox('mvex', ...defaults))]);
}

function toEmptyTable(description: Buffer): SampleTable {
  return { description, sizes: [], durations: [], shifts: null, keys: null, chunks: [], groups: [] };
}
