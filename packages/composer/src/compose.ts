import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRetakeError, RetakeError } from '@retake/contracts';
import type { SegmentCache } from './cache/segment-cache.ts';
import { withSegmentCache } from './cache/with-segment-cache.ts';
import type { Track } from './mux/parse-track.ts';
import { type ComposePlan, toComposePlan } from './plan/plan.ts';
import { type SegmentReport, toSegmentReports } from './report.ts';
import { joinCut } from './run/join-cut.ts';
import { obtainSegments } from './run/obtain-segments.ts';
import { obtainSoundtrack } from './run/obtain-soundtrack.ts';
import type { Piece } from './run/record-unit.ts';
import { verifyCut } from './run/verify-cut.ts';
import type { ComposeTimeline } from './timeline.ts';

const defaultCacheBytes = 10 * 1024 ** 3;

export interface ComposeOptions {
  /** Folder of the segment cache. Several composers may share it; it is made when it is not there. */
  readonly cacheDir: string;
  /** Size that the cache is brought back to after a composition; 10 GiB by default. */
  readonly maxCacheBytes?: number;
  readonly signal?: AbortSignal;
  /** Frames that have been rendered, of those that have to be; both 0 when everything is in the cache. */
  readonly onProgress?: (progress: { readonly renderedFrames: number; readonly totalFrames: number }) => void;
  /** Told once, before anything is rendered: what the video is made of, in order, and what of it exists already. */
  readonly onPlan?: (segments: readonly PlannedSegment[]) => void;
  /** Told of freshly encoded pictures about every half second of video, long before the whole can be played. */
  readonly onPiece?: (piece: FreshPiece) => void;
  /**
   * Whether the joined file is decoded as a whole before it counts; off by default. Each frame is decoded once in any
   * case, when its segment is rendered, and a checksum guards the segment from then on.
   */
  readonly fullDecode?: boolean;
}

export interface PlannedSegment {
  readonly startFrame: number;
  readonly frames: number;
  readonly isCached: boolean;
}

/** Pictures of a segment that is being rendered. They have not been checked yet. */
export interface FreshPiece {
  /** Index of the segment in the plan, and its first frame in the video. */
  readonly segment: number;
  readonly startFrame: number;
  /** Number of the piece's first sample in the segment, in the order of decoding. */
  readonly firstSample: number;
  readonly samples: number;
  /** The tables of the segment's samples so far, these included. */
  readonly track: Track;
  /** The bytes of these samples, one after another. */
  readonly data: Buffer;
}

export interface Composition {
  readonly frames: number;
  readonly segments: readonly SegmentReport[];
  /** Wall milliseconds of each stage. */
  readonly stages: { readonly picture: number; readonly sound: number; readonly join: number; readonly verify: number };
}

/**
 * Composes a timeline into an mp4 at `output`, rendering only what the cache does not hold. The file appears there
 * whole and checked, or not at all. Throws `TRANSITION_INVALID`, `VERIFICATION_FAILED`, `DISK_FULL`, the errors of an
 * unreadable source, and `COMPOSITION_FAILED` with its cause for everything else; an abort throws the signal's reason.
 */
export async function compose(
  timeline: ComposeTimeline,
  output: string,
  options: ComposeOptions,
): Promise<Composition> {
  const plan = toComposePlan(timeline);
  const partial = `${output}.${randomUUID()}.partial`;
  try {
    return await withSegmentCache(resolve(options.cacheDir), options.maxCacheBytes ?? defaultCacheBytes, (cache) =>
      composeInto(plan, cache, { partial, output }, options),
    );
  } catch (error) {
    await rm(partial, { force: true });
    options.signal?.throwIfAborted();
    throw toComposeError(error);
  }
}

async function composeInto(
  plan: ComposePlan,
  cache: SegmentCache,
  { partial, output }: { partial: string; output: string },
  { signal, onProgress = () => {}, onPlan, onPiece, fullDecode = false }: ComposeOptions,
): Promise<Composition> {
  const { format } = plan.timeline;
  const abort = signal === undefined ? {} : { signal };
  const toPiece = ({ segment, ...piece }: Piece): FreshPiece => ({
    ...piece,
    segment: plan.segments.indexOf(segment),
    startFrame: segment.startFrame,
  });
  const telling = {
    onProgress,
    ...(onPlan && { onPlan }),
    ...(onPiece && { onPiece: (piece: Piece) => onPiece(toPiece(piece)) }),
  };
  const picture = await timed(() => obtainSegments(plan, cache, { ...telling, ...abort }));
  const sound = await timed(() => obtainSoundtrack(plan, cache, signal));
  const track = sound.result && { path: sound.result.file.path, samples: sound.result.file.length };
  const paths = picture.result.map(({ file }) => file.path);
  const join = await timed(() => joinCut({ paths, sound: track, output: partial, format, ...abort }));
  const expectation = {
    format,
    frames: plan.totalFrames,
    soundSamples: track?.samples ?? 0,
    segmentStarts: plan.segments.map(({ startFrame }) => startFrame),
    fullDecode,
  };
  const verify = await timed(() => verifyCut(partial, expectation, signal));
  signal?.throwIfAborted();
  await rename(partial, output);
  return {
    frames: plan.totalFrames,
    segments: toSegmentReports(picture.result, sound.result),
    stages: { picture: picture.ms, sound: sound.ms, join: join.ms, verify: verify.ms },
  };
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; ms: number }> {
  const startedAt = performance.now();
  return { result: await work(), ms: performance.now() - startedAt };
}

/** Failures of a tool say that the composition failed; failures that name their own reason stay what they are. */
function toComposeError(error: unknown): unknown {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return new RetakeError('DISK_FULL', { cause: error });
  if (isRetakeError(error) && error.code !== 'MEDIA_TOOL_FAILED' && error.code !== 'INTERNAL') return error;
  return new RetakeError('COMPOSITION_FAILED', { cause: error });
}
