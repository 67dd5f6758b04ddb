import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { RetakeError } from '@retake/contracts';
import { type FfmpegOptions, runFfmpeg } from '@retake/media';
import { measureFile } from '../cache/checksum.ts';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import { toGainDb, toGainFilters, toLoudness } from '../graph/loudness.ts';
import { type SoundGraph, toMeasureArgs, toPieceArgs, toSoundGraph, toTrackArgs } from '../graph/sound-args.ts';
import type { Lender } from '../manifest.ts';
import { measureSamples } from '../mux/measure-samples.ts';
import type { ComposePlan } from '../plan/plan.ts';
import type { SoundPiece, Soundtrack } from '../plan/soundtrack.ts';
import { bytesPerSample } from '../settings.ts';
import { borrowSound } from './borrow.ts';
import type { ObtainAction } from './obtain-segments.ts';

/** The encoded soundtrack, with what it took to get it. */
export interface ObtainedSoundtrack {
  readonly file: CachedFile;
  readonly action: ObtainAction;
  readonly ms: number;
}

/** Gets the soundtrack of a plan, encoded once for ever: null when nothing is heard. */
export async function obtainSoundtrack(
  { timeline, soundtrack }: ComposePlan,
  cache: SegmentCache,
  { lenders, signal }: { readonly lenders: () => Promise<readonly Lender[]>; readonly signal?: AbortSignal },
): Promise<ObtainedSoundtrack | null> {
  if (soundtrack.kind === 'none') return null;
  const startedAt = performance.now();
  const toResult = (file: CachedFile, action: ObtainedSoundtrack['action']) => ({
    file,
    action,
    ms: performance.now() - startedAt,
  });
  const cached = await cache.find(soundtrack.key);
  if (cached !== undefined) return toResult(cached, 'reused');
  const borrowing = { cache, format: timeline.format, ...(signal && { signal }) };
  const borrowed = await borrowSound(soundtrack.key, await lenders(), borrowing);
  if (borrowed !== undefined) return toResult(borrowed, 'copied');
  const path = join(cache.workFolder, `${randomUUID()}.m4a`);
  const pieces = soundtrack.kind === 'song' ? [] : await obtainPieces(soundtrack, timeline.clips, cache, signal);
  const graph = toSoundGraph(soundtrack);
  const toOptions = () => ({
    ...(soundtrack.kind !== 'song' && { stdin: Readable.from(readPieces(pieces)) }),
    ...(signal && { signal }),
  });
  const { loudnessLufs } = soundtrack;
  const treatment = loudnessLufs === undefined ? [] : await toTreatment(graph, loudnessLufs, toOptions);
  await runFfmpeg(toTrackArgs(graph, treatment, path), toOptions());
  const facts = { length: soundtrack.samples, parameterSets: null, samplesChecksum: await measureSamples(path) };
  return toResult(await cache.add(soundtrack.key, path, facts), 'rendered');
}

/**
 * What brings a sound to a loudness. Holding peaks down takes a little loudness away again, so what comes out is measured
 * once more, and the difference added.
 */
async function toTreatment(
  graph: SoundGraph,
  targetLufs: number,
  toOptions: () => FfmpegOptions,
): Promise<readonly string[]> {
  const measure = async (treatment: readonly string[]) => {
    const { stdout } = await runFfmpeg(toMeasureArgs(graph, treatment), { ...toOptions(), stdout: 'buffer' });
    return toLoudness(stdout.toString('latin1'));
  };
  const before = await measure([]);
  const gainDb = toGainDb(before, targetLufs);
  const treatment = toGainFilters(gainDb, before);
  if (treatment.length === 1) return treatment;
  return toGainFilters(gainDb + toGainDb(await measure(treatment), targetLufs), before);
}

type HeldPiece = { readonly path: string } | { readonly silentSamples: number };

async function obtainPieces(
  { pieces }: Extract<Soundtrack, { kind: 'own' | 'mix' }>,
  clips: ComposePlan['timeline']['clips'],
  cache: SegmentCache,
  signal: AbortSignal | undefined,
): Promise<HeldPiece[]> {
  const held: HeldPiece[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'silence') held.push({ silentSamples: piece.samples });
    else {
      const cached =
        (await findPiece(piece.key, cache)) ?? (await cutPiece(piece, clips[piece.clip]!.path, cache, signal));
      held.push({ path: cached.path });
    }
  }
  return held;
}

/** A raw piece is all samples, and nobody but us sees whether they are what they were. */
async function findPiece(key: string, cache: SegmentCache): Promise<CachedFile | undefined> {
  const found = await cache.find(key);
  if (found === undefined || (await measureFile(found.path)).checksum === found.samplesChecksum) return found;
  await cache.remove(key);
  return undefined;
}

async function cutPiece(
  piece: Extract<SoundPiece, { kind: 'clip' }>,
  source: string,
  cache: SegmentCache,
  signal: AbortSignal | undefined,
): Promise<CachedFile> {
  const path = join(cache.workFolder, `${randomUUID()}.raw`);
  await runFfmpeg(toPieceArgs(source, piece, path), signal === undefined ? {} : { signal });
  const { bytes: size, checksum: samplesChecksum } = await measureFile(path);
  if (size !== piece.samples * bytesPerSample) {
    throw new RetakeError('VERIFICATION_FAILED', {
      message: `The sound of clip ${piece.clip + 1} did not come out at the right length.`,
      details: { clip: piece.clip + 1, samples: size / bytesPerSample, expectedSamples: piece.samples },
    });
  }
  return cache.add(piece.key, path, { length: piece.samples, parameterSets: null, samplesChecksum });
}

/** The pieces' bytes one after another, without holding more than one of them. */
async function* readPieces(pieces: readonly HeldPiece[]): AsyncGenerator<Buffer> {
  const silence = Buffer.alloc(64 * 1024);
  for (const piece of pieces) {
    if ('path' in piece) yield* createReadStream(piece.path);
    else {
      for (let left = piece.silentSamples * bytesPerSample; left > 0; left -= silence.length) {
        yield silence.subarray(0, Math.min(left, silence.length));
      }
    }
  }
}
