import { toBox, toFullBox, toUint32s } from './boxes.ts';
import { type SamplePlaces, type SampleTable, toSampleTableBox } from './sample-table.ts';

/** One track of the movie. Times are in ticks of the track. */
export interface MovieTrack {
  readonly kind: 'picture' | 'sound';
  readonly timescale: number;
  /** What the samples last together. */
  readonly mediaTicks: number;
  /** The time of the track that is shown first, and for how long it is shown from there, in ticks of the movie. */
  readonly startTicks: number;
  readonly shownMovieTicks: number;
  /** In pixels; 0 by 0 for sound. */
  readonly width: number;
  readonly height: number;
  readonly table: SampleTable;
}

const identityMatrix = toUint32s(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
/** "und": no language. */
const undetermined = 0x55c4;

/** Ticks a second of the file's own clock: a frame of every usual rate and a sample of 48 kHz are whole numbers of it. */
export const movieTimescale = 240_000;

/**
 * The `moov` box of tracks whose samples begin at the byte that `places` tells. Its length does not depend on that byte.
 * All times of day are 0, so that the same cut gives the same bytes. `more` are boxes that come after the tracks.
 */
export function toMovieBox(tracks: readonly MovieTrack[], places: SamplePlaces, ...more: readonly Buffer[]): Buffer {
  const duration = Math.max(...tracks.map(({ shownMovieTicks }) => shownMovieTicks));
  const header = toFullBox(
    'mvhd',
    0,
    toUint32s(0, 0, movieTimescale, duration, 0x10000, 0x1000000, 0, 0),
    identityMatrix,
    toUint32s(0, 0, 0, 0, 0, 0, tracks.length + 1),
  );
  return toBox('moov', header, ...tracks.map((track, index) => toTrackBox(track, index + 1, places)), ...more);
}

function toTrackBox(track: MovieTrack, id: number, places: SamplePlaces): Buffer {
  const isPicture = track.kind === 'picture';
  const enabledInMovie = 3;
  const header = toFullBox(
    'tkhd',
    enabledInMovie,
    toUint32s(0, 0, id, 0, track.shownMovieTicks, 0, 0, 0, isPicture ? 0 : 0x1000000),
    identityMatrix,
    toUint32s(track.width * 0x10000, track.height * 0x10000),
  );
  const edit = toFullBox('elst', 0, toUint32s(1, track.shownMovieTicks, track.startTicks, 0x10000));
  const media = toBox(
    'mdia',
    toFullBox('mdhd', 0, toUint32s(0, 0, track.timescale, track.mediaTicks, undetermined * 0x10000)),
    toHandlerBox(isPicture),
    toBox(
      'minf',
      isPicture ? toFullBox('vmhd', 1, toUint32s(0, 0)) : toFullBox('smhd', 0, toUint32s(0)),
      toBox('dinf', toFullBox('dref', 0, toUint32s(1), toFullBox('url ', 1))),
      toSampleTableBox(track.table, places),
    ),
  );
  return toBox('trak', header, toBox('edts', edit), media);
}

function toHandlerBox(isPicture: boolean): Buffer {
  const name = Buffer.from(isPicture ? 'VideoHandler\0' : 'SoundHandler\0', 'latin1');
  return toFullBox(
    'hdlr',
    0,
    toUint32s(0),
    Buffer.from(isPicture ? 'vide' : 'soun', 'latin1'),
    toUint32s(0, 0, 0),
    name,
  );
}
