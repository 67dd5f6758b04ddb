import { findBox, toBox, toFullBox, toUint32s, toUint32Table } from './boxes.ts';
import type { Track } from './parse-track.ts';

/** Samples of one track that follow each other in the order of decoding. Times are in ticks of the track. */
export interface FragmentRun {
  /** The track's place in the initialisation, from 1. */
  readonly trackId: number;
  /** Decoding time of the first sample. */
  readonly decodeTicks: number;
  readonly samples: readonly FragmentSample[];
  /** The bytes of the samples, one after another. */
  readonly data: Uint8Array;
}

interface FragmentSample {
  readonly bytes: number;
  readonly ticks: number;
  /** What is added to the decoding time to get the time of showing; may be negative. */
  readonly shiftTicks: number;
  readonly isKey: boolean;
}

/**
 * Samples `from` to `to` (exclusive) of a picture track of constant rate. The first frame of the track is shown when it
 * is decoded, at 0: fragments have no edit list that would move it there, so others are shown before they are decoded,
 * on paper.
 */
export function toPictureSamples(
  { sizes, shifts, startTicks, keys }: Track,
  { from, to, frameTicks }: { readonly from: number; readonly to: number; readonly frameTicks: number },
): FragmentSample[] {
  return Array.from({ length: to - from }, (_, index) => ({
    bytes: sizes[from + index]!,
    ticks: frameTicks,
    shiftTicks: shifts[from + index]! - startTicks,
    isKey: keys === null || keys.has(from + index),
  }));
}

/** Samples `from` to `to` (exclusive) of a sound track. Its edit list in the initialisation says where it begins. */
export function toSoundSamples({ sizes, durations }: Track, from: number, to: number): FragmentSample[] {
  return Array.from({ length: to - from }, (_, index) => ({
    bytes: sizes[from + index]!,
    ticks: durations[from + index]!,
    shiftTicks: 0,
    isKey: true,
  }));
}

/** Which fields a run gives of each sample: length, bytes, flags and shift, and where its data begins. */
const runFields = 0x000f01;
const signedShifts = 0x1000000;
const offsetsFromMovieFragment = 0x020000;
/** Decodable without others; or depending on others and no place to begin at. */
const [keyFlags, dependentFlags] = [0x02000000, 0x01010000];

/**
 * A `moof` and its `mdat`: samples of one or several tracks that can be played after the initialisation and after the
 * fragments before. Throws a RangeError when a run's data is not as long as its samples.
 *
 * @param sequence grows from fragment to fragment.
 */
export function toFragment(sequence: number, runs: readonly FragmentRun[]): Buffer {
  for (const { samples, data } of runs) {
    const bytes = samples.reduce((sum, sample) => sum + sample.bytes, 0);
    if (bytes !== data.length) throw new RangeError(`The samples have ${bytes} bytes, but ${data.length} are there.`);
  }
  // The length does not depend on the offsets that are written into it.
  const headBytes = toMovieFragment(sequence, runs, 0).length;
  return Buffer.concat([
    toMovieFragment(sequence, runs, headBytes + 8),
    toBox('mdat', ...runs.map(({ data }) => data)),
  ]);
}

/** How many samples the first track of a fragment has. Throws a RangeError when it is none. */
export function countFragmentSamples(fragment: Buffer): number {
  const run = findBox(fragment, { start: 0, end: fragment.length }, 'moof', 'traf', 'trun');
  if (run === undefined) throw new RangeError('These bytes are no fragment.');
  return fragment.readUInt32BE(run.start + 4);
}

function toMovieFragment(sequence: number, runs: readonly FragmentRun[], dataStart: number): Buffer {
  let offset = dataStart;
  const tracks = runs.map((run) => {
    const box = toTrackFragment(run, offset);
    offset += run.data.length;
    return box;
  });
  return toBox('moof', toFullBox('mfhd', 0, toUint32s(sequence)), ...tracks);
}

function toTrackFragment({ trackId, decodeTicks, samples }: FragmentRun, offset: number): Buffer {
  const decodeTime = Buffer.alloc(8);
  decodeTime.writeBigUInt64BE(BigInt(decodeTicks));
  const table = samples.flatMap(({ bytes, ticks, shiftTicks, isKey }) => [
    ...[ticks, bytes, isKey ? keyFlags : dependentFlags, shiftTicks],
  ]);
  return toBox(
    'traf',
    toFullBox('tfhd', offsetsFromMovieFragment, toUint32s(trackId)),
    toFullBox('tfdt', 0x1000000, decodeTime),
    toFullBox('trun', signedShifts + runFields, toUint32s(samples.length, offset), toUint32Table(table)),
  );
}
