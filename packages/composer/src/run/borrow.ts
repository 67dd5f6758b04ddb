import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import type { Lender } from '../manifest.ts';
import type { Track } from '../mux/parse-track.ts';
import { readTracks } from '../mux/read-track.ts';
import { sliceTrack } from '../mux/slice-track.ts';
import { writeMovie } from '../mux/write-movie.ts';
import { toTimescale } from '../settings.ts';

interface Borrowing {
  readonly cache: SegmentCache;
  readonly format: FrameFormat;
  readonly signal?: AbortSignal;
}

/**
 * Takes segments that the cache does not have out of earlier videos, by copy, and puts them into the cache. Gives back
 * those that were found whole. A video that is not there or not what its manifest says lends nothing.
 */
export async function borrowSegments(
  keys: ReadonlySet<string>,
  lenders: readonly Lender[],
  borrowing: Borrowing,
): Promise<Map<string, CachedFile>> {
  const borrowed = new Map<string, CachedFile>();
  for (const { path, manifest } of lenders) {
    const wanted = manifest.segments.filter(({ key }) => keys.has(key) && !borrowed.has(key));
    const [picture] = wanted.length === 0 ? [] : await readTracks(path).catch(() => []);
    if (picture === undefined) continue;
    for (const { key, startFrame, frames, samplesChecksum } of wanted) {
      if (startFrame + frames > picture.sizes.length || borrowed.has(key)) continue;
      const track = sliceTrack(picture, startFrame, frames);
      const parameterSets = createHash('sha256').update(track.sampleDescription).digest('hex');
      const facts = { length: frames, samplesChecksum, parameterSets };
      const file = await takeOut({ key, facts, path, pictures: [track], sound: null }, borrowing);
      if (file !== undefined) borrowed.set(key, file);
    }
  }
  return borrowed;
}

/** The same for a soundtrack. */
export async function borrowSound(
  key: string,
  lenders: readonly Lender[],
  borrowing: Borrowing,
): Promise<CachedFile | undefined> {
  for (const { path, manifest } of lenders) {
    if (manifest.sound?.key !== key) continue;
    const [, sound] = await readTracks(path).catch(() => []);
    if (sound === undefined) continue;
    const { samples: length, samplesChecksum } = manifest.sound;
    const facts = { length, samplesChecksum, parameterSets: null };
    const file = await takeOut({ key, facts, path, pictures: [], sound }, borrowing);
    if (file !== undefined) return file;
  }
  return undefined;
}

interface Loan {
  readonly key: string;
  readonly facts: Pick<CachedFile, 'length' | 'samplesChecksum' | 'parameterSets'>;
  readonly path: string;
  readonly pictures: readonly Track[];
  readonly sound: Track | null;
}

async function takeOut(
  { key, facts, path, pictures, sound }: Loan,
  { cache, format, signal }: Borrowing,
): Promise<CachedFile | undefined> {
  const output = join(cache.workFolder, `${randomUUID()}.mp4`);
  const { width, height, rate } = format;
  const [checksum] = await writeMovie({
    pictures: pictures.map((track) => ({ path, track })),
    sound: sound && { path, track: sound },
    ...{ output, width, height },
    frameTicks: (toTimescale(rate) * rate.den) / rate.num,
    soundTicks: facts.length,
    ...(signal && { signal }),
  });
  return checksum === facts.samplesChecksum ? cache.add(key, output, facts) : undefined;
}
