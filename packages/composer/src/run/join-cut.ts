import type { FrameFormat } from '@retake/contracts';
import type { CachedFile } from '../cache/segment-cache.ts';
import type { SourceTrack } from '../mux/lay-out.ts';
import { readTrack } from '../mux/read-track.ts';
import { writeMovie } from '../mux/write-movie.ts';
import { toTimescale } from '../settings.ts';

export interface JoinRequest {
  /** The segments, in order. */
  readonly segments: readonly CachedFile[];
  readonly sound: CachedFile | null;
  readonly output: string;
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
  /** Told once, when the first bytes of the output are there to be looked at: its tables and the first samples. */
  readonly onBeginning?: () => void;
}

/** Entries of the cache that are not what they were when they were put there. */
export class DamagedEntries extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super(`${keys.length} entries of the segment cache are damaged.`);
    this.keys = keys;
  }
}

/**
 * Joins segments and soundtrack into one file. Copies samples; decodes and encodes nothing. What is copied is compared
 * with what was rendered, and `DamagedEntries` is thrown when it is something else.
 */
export async function joinCut({ segments, sound, output, format, ...telling }: JoinRequest): Promise<void> {
  const { width, height, rate } = format;
  const files = sound === null ? segments : [...segments, sound];
  const sources = await readSources(files);
  const checksums = await writeMovie({
    pictures: sources.slice(0, segments.length),
    sound: sources[segments.length] ?? null,
    ...{ output, width, height },
    frameTicks: (toTimescale(rate) * rate.den) / rate.num,
    soundTicks: sound?.length ?? 0,
    ...telling,
  });
  const damaged = files.filter(({ samplesChecksum }, index) => samplesChecksum !== checksums[index]);
  if (damaged.length > 0) throw new DamagedEntries(damaged.map(({ key }) => key));
}

async function readSources(files: readonly CachedFile[]): Promise<SourceTrack[]> {
  const read = await Promise.allSettled(files.map(({ path }) => readTrack(path)));
  const damaged = files.filter((_, index) => read[index]!.status === 'rejected');
  if (damaged.length > 0) throw new DamagedEntries(damaged.map(({ key }) => key));
  return files.map(({ path }, index) => ({
    path,
    track: (read[index] as PromiseFulfilledResult<SourceTrack['track']>).value,
  }));
}
