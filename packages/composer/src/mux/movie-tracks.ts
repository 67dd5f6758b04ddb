import type { Chunk, SourceTrack } from './lay-out.ts';
import { type MovieTrack, movieTimescale } from './movie-box.ts';
import type { Track } from './parse-track.ts';
import type { SampleTable } from './sample-table.ts';

/** What the tables of a movie are made from. */
export interface MovieSources {
  readonly pictures: readonly SourceTrack[];
  readonly sound: SourceTrack | null;
  readonly width: number;
  readonly height: number;
  /** Ticks of the picture's timescale that each frame lasts. */
  readonly frameTicks: number;
  /** What is heard of the sound, in its own ticks: an encoder makes more. */
  readonly soundTicks: number;
}

/** The tracks of a movie whose samples lie in the given chunks. Throws an Error when the segments cannot be joined. */
export function toMovieTracks(sources: MovieSources, chunks: readonly Chunk[]): MovieTrack[] {
  const places = { picture: [] as SampleTable['chunks'][number][], sound: [] as SampleTable['chunks'][number][] };
  let offset = 0;
  for (const { kind, samples, bytes } of chunks) {
    places[kind].push({ samples, offset });
    offset += bytes;
  }
  const { pictures, sound, soundTicks } = sources;
  return [
    ...(pictures.length === 0 ? [] : [toPictureTrack(sources, places.picture)]),
    ...(sound === null ? [] : [toSoundTrack(sound.track, soundTicks, places.sound)]),
  ];
}

function toPictureTrack(
  { pictures, width, height, frameTicks }: MovieSources,
  chunks: SampleTable['chunks'],
): MovieTrack {
  const tracks = pictures.map(({ track }) => track);
  const [first] = tracks as [Track, ...Track[]];
  for (const track of tracks) assertJoinable(track, first, frameTicks);
  const startTicks = Math.max(...tracks.map((track) => track.startTicks));
  const frames = tracks.reduce((sum, { sizes }) => sum + sizes.length, 0);
  const keys: number[] = [];
  let base = 0;
  for (const track of tracks) {
    for (const key of track.keys ?? track.sizes.keys()) keys.push(base + key);
    base += track.sizes.length;
  }
  return {
    kind: 'picture',
    timescale: first.timescale,
    mediaTicks: frames * frameTicks,
    startTicks,
    shownMovieTicks: Math.round((frames * frameTicks * movieTimescale) / first.timescale),
    width,
    height,
    table: {
      description: first.sampleDescription,
      sizes: tracks.map(({ sizes }) => sizes),
      durations: tracks.map(({ sizes }) => new Uint32Array(sizes.length).fill(frameTicks)),
      shifts: tracks.map((track) => track.shifts.map((shift) => shift + startTicks - track.startTicks)),
      keys,
      chunks,
      groups: [],
    },
  };
}

/** One decoder plays all segments without being told of the borders, so their descriptions must be the same bytes. */
function assertJoinable(track: Track, first: Track, frameTicks: number): void {
  const { sampleDescription, timescale, shifts, startTicks, sizes } = track;
  if (!sampleDescription.equals(first.sampleDescription)) throw new Error('A segment has other parameter sets.');
  if (timescale !== first.timescale) throw new Error('A segment has another timescale.');
  if (track.keys !== null && !track.keys.has(0)) throw new Error('A segment does not begin with a key frame.');
  const shown = Float64Array.from(shifts, (shift, frame) => frame * frameTicks + shift - startTicks).sort();
  const gap = shown.findIndex((ticks, frame) => ticks !== frame * frameTicks);
  if (gap !== -1 || shown.length !== sizes.length) throw new Error(`A segment shows nothing at its frame ${gap}.`);
}

function toSoundTrack(track: Track, shownTicks: number, chunks: SampleTable['chunks']): MovieTrack {
  return {
    kind: 'sound',
    timescale: track.timescale,
    mediaTicks: track.durations.reduce((sum, ticks) => sum + ticks, 0),
    startTicks: track.startTicks,
    shownMovieTicks: Math.round((shownTicks * movieTimescale) / track.timescale),
    width: 0,
    height: 0,
    table: {
      description: track.sampleDescription,
      sizes: [track.sizes],
      durations: [track.durations],
      shifts: null,
      keys: null,
      chunks,
      groups: track.groups,
    },
  };
}
