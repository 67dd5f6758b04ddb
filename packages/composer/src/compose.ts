import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isRetakeError, RetakeError } from '@retake/contracts';
import type { SegmentCache } from './cache/segment-cache.ts';
import { withSegmentCache } from './cache/with-segment-cache.ts';
import type { ComposeOptions, Composition, FreshPiece } from './compose-options.ts';
import type { Lender } from './manifest.ts';
import { toBodyPlan } from './plan/body-plan.ts';
import { type ComposePlan, toComposePlan } from './plan/plan.ts';
import { toSegmentReports } from './report.ts';
import { DamagedEntries } from './run/join-cut.ts';
import { obtainSegments } from './run/obtain-segments.ts';
import { obtainSoundtrack } from './run/obtain-soundtrack.ts';
import type { Piece } from './run/record-unit.ts';
import { writeCut } from './run/write-cut.ts';
import type { ComposeTimeline } from './timeline.ts';

const defaultCacheBytes = 10 * 1024 ** 3;

/** More than one finding of damage is a broken disk, and no reason to try for ever. */
const mostAttempts = 3;

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
  return composePlan(toComposePlan(timeline), output, options);
}

/**
 * Composes the frames of one clip (an index of the timeline) that no transition touches, with the clip's own sound, out of
 * the segments that the whole video has: after that one, nothing is left to render. `slotFrame` tells where in the clip's
 * slot the video begins. Throws as `compose` does, and `COMPOSITION_FAILED` when transitions take all of the clip.
 */
export async function composeBody(
  timeline: ComposeTimeline,
  clip: number,
  output: string,
  options: ComposeOptions,
): Promise<{ readonly frames: number; readonly slotFrame: number }> {
  const { plan, slotFrame } = toBodyPlan(toComposePlan(timeline), clip);
  const { frames } = await composePlan(plan, output, options);
  return { frames, slotFrame };
}

async function composePlan(plan: ComposePlan, output: string, options: ComposeOptions): Promise<Composition> {
  const partial = `${output}.${randomUUID()}.partial`;
  try {
    return await withSegmentCache(resolve(options.cacheDir), options.maxCacheBytes ?? defaultCacheBytes, (cache) =>
      replaceDamaged(cache, partial, () => composeInto(plan, cache, { partial, output }, options)),
    );
  } catch (error) {
    await rm(partial, { force: true });
    options.signal?.throwIfAborted();
    throw toComposeError(error);
  }
}

/** Composes again when entries turn out to be damaged, without them. Each can be thrown out once, so this ends. */
async function replaceDamaged(
  cache: SegmentCache,
  partial: string,
  work: () => Promise<Composition>,
): Promise<Composition> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DamagedEntries) || attempts === mostAttempts) throw error;
      for (const key of error.keys) await cache.remove(key);
      await rm(partial, { force: true });
    }
  }
}

async function composeInto(
  plan: ComposePlan,
  cache: SegmentCache,
  { partial, output }: { partial: string; output: string },
  { signal, onProgress = () => {}, onPlan, onPiece, lenders = async () => [], fullDecode = false }: ComposeOptions,
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
  let asked: Promise<readonly Lender[]> | undefined;
  const lending = {
    lenders: () => {
      asked ??= lenders();
      return asked;
    },
  };
  const picture = await timed(() => obtainSegments(plan, cache, { ...telling, ...lending, ...abort }));
  const sound = await timed(() => obtainSoundtrack(plan, cache, { ...lending, ...abort }));
  const track = sound.result?.file ?? null;
  const segments = picture.result.map(({ file }) => file);
  const expectation = {
    format,
    frames: plan.totalFrames,
    soundSamples: track?.length ?? 0,
    segmentStarts: plan.segments.map(({ startFrame }) => startFrame),
    fullDecode,
  };
  const written = await writeCut({ segments, sound: track, output: partial, format, ...abort }, expectation);
  signal?.throwIfAborted();
  await rename(partial, output);
  return {
    frames: plan.totalFrames,
    segments: toSegmentReports(picture.result, sound.result),
    manifest: {
      segments: picture.result.map(({ segment: { key, startFrame, frames }, file: { samplesChecksum } }) => ({
        ...{ key, startFrame, frames, samplesChecksum },
      })),
      sound: track && { key: track.key, samples: track.length, samplesChecksum: track.samplesChecksum },
    },
    stages: { picture: picture.ms, sound: sound.ms, join: written.joinMs, verify: written.verifyMs },
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
