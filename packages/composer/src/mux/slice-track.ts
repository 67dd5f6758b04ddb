import type { Track } from './parse-track.ts';

/**
 * The samples `[first, first + count)` of a track, in the order of decoding, as a track of their own. The first has to be
 * a key sample, and nothing before it may be shown after it.
 */
export function sliceTrack(track: Track, first: number, count: number): Track {
  const end = first + count;
  const { sizes, offsets, durations, shifts, keys } = track;
  if (end > sizes.length) throw new RangeError(`The track has ${sizes.length} samples, not ${end}.`);
  if (keys !== null && !keys.has(first)) throw new RangeError(`Sample ${first} cannot be decoded without others.`);
  return {
    ...track,
    sizes: sizes.slice(first, end),
    offsets: offsets.slice(first, end),
    durations: durations.slice(first, end),
    shifts: shifts.slice(first, end),
    keys: keys && new Set([...keys].filter((key) => key >= first && key < end).map((key) => key - first)),
  };
}
