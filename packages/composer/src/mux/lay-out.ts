import type { Track } from './parse-track.ts';

/** A track together with the file that holds its samples. */
export interface SourceTrack {
  readonly path: string;
  readonly track: Track;
}

/** Bytes of a source file that go into the movie as they are. */
export interface Copy {
  /** Index of the picture that they come from; the sound stands behind the pictures. */
  readonly source: number;
  readonly path: string;
  readonly offset: number;
  readonly bytes: number;
}

/** Samples of one track that lie together in the movie. */
export interface Chunk {
  readonly kind: 'picture' | 'sound';
  readonly samples: number;
  readonly bytes: number;
  readonly copies: readonly Copy[];
}

/**
 * The order of the samples in the movie: the picture in pieces of about a second, never over a border of two segments,
 * each followed by the sound of the same time, so that a player can begin with the first bytes.
 */
export function layOut(
  pictures: readonly SourceTrack[],
  sound: SourceTrack | null,
  { frameTicks, chunkFrames }: { readonly frameTicks: number; readonly chunkFrames: number },
): Chunk[] {
  const chunks: Chunk[] = [];
  const takeSound = sound === null ? () => undefined : createSoundFeed(sound, pictures.length);
  let ticks = 0;
  pictures.forEach((source, index) => {
    const count = source.track.sizes.length;
    for (let first = 0; first < count; first += chunkFrames) {
      const samples = Math.min(chunkFrames, count - first);
      chunks.push(toChunk('picture', source, index, { first, samples }));
      ticks += samples * frameTicks;
      const heard = takeSound(ticks / source.track.timescale);
      if (heard !== undefined) chunks.push(heard);
    }
  });
  const rest = takeSound(Number.POSITIVE_INFINITY);
  return rest === undefined ? chunks : [...chunks, rest];
}

/** Gives, at each call, the sound that has not been given and begins before a time in seconds. */
function createSoundFeed(source: SourceTrack, index: number): (untilSeconds: number) => Chunk | undefined {
  const { durations, timescale } = source.track;
  let next = 0;
  let ticks = 0;
  return (untilSeconds) => {
    const first = next;
    while (next < durations.length && ticks < untilSeconds * timescale) ticks += durations[next++]!;
    return next === first ? undefined : toChunk('sound', source, index, { first, samples: next - first });
  };
}

function toChunk(
  kind: Chunk['kind'],
  { path, track }: SourceTrack,
  source: number,
  { first, samples }: { readonly first: number; readonly samples: number },
): Chunk {
  const copies: { source: number; path: string; offset: number; bytes: number }[] = [];
  let bytes = 0;
  for (let sample = first; sample < first + samples; sample++) {
    const size = track.sizes[sample]!;
    const offset = track.offsets[sample]!;
    const last = copies.at(-1);
    if (last !== undefined && last.offset + last.bytes === offset) last.bytes += size;
    else copies.push({ source, path, offset, bytes: size });
    bytes += size;
  }
  return { kind, samples, bytes, copies };
}
