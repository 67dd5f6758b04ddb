import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import type { UnitSource } from '../graph/unit-source.ts';
import type { Lender } from '../manifest.ts';
import type { ComposePlan } from '../plan/plan.ts';
import { type RenderUnit, toRenderUnits } from '../plan/render-units.ts';
import { type Segment, toSourceRanges } from '../plan/segments.ts';
import { toFraming } from '../timeline.ts';
import { borrowSegments } from './borrow.ts';
import { readTraits } from './read-traits.ts';
import type { Piece } from './record-unit.ts';
import { renderUnit } from './render-unit.ts';

/** From the cache, out of an earlier video by copy, or from its sources. */
export type ObtainAction = 'reused' | 'copied' | 'rendered';

/** A segment with its file, and what it took to get it. */
export interface ObtainedSegment {
  readonly segment: Segment;
  readonly file: CachedFile;
  readonly action: ObtainAction;
  /** Wall time. Segments that were rendered together share theirs by their frames. */
  readonly ms: number;
}

interface ObtainOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: { renderedFrames: number; totalFrames: number }) => void;
  /** Told before anything is rendered. */
  readonly onPlan?: (segments: { startFrame: number; frames: number; isCached: boolean }[]) => void;
  readonly onPiece?: (piece: Piece) => void;
  readonly lenders: () => Promise<readonly Lender[]>;
}

/** Gets every segment of a plan: from the cache or out of an earlier video, else rendered. In the plan's order. */
export async function obtainSegments(
  plan: ComposePlan,
  cache: SegmentCache,
  options: ObtainOptions,
): Promise<ObtainedSegment[]> {
  const obtained = new Map<string, Omit<ObtainedSegment, 'segment'>>();
  const keys = new Set(plan.segments.map(({ key }) => key));
  const find = async (key: string) => {
    const startedAt = performance.now();
    const file = await cache.find(key);
    if (file !== undefined) obtained.set(key, { file, action: 'reused', ms: performance.now() - startedAt });
  };
  await Promise.all([...keys].map(find));
  await borrowMissing(plan, cache, obtained, options);
  options.onPlan?.(
    plan.segments.map(({ key, startFrame, frames }) => ({ startFrame, frames, isCached: obtained.has(key) })),
  );
  await renderMissing(plan, cache, obtained, options);
  await replaceStrangers(plan, cache, obtained, options);
  return plan.segments.map((segment) => ({ segment, ...obtained.get(segment.key)! }));
}

async function borrowMissing(
  { timeline, segments }: ComposePlan,
  cache: SegmentCache,
  obtained: Map<string, Omit<ObtainedSegment, 'segment'>>,
  { lenders, signal }: ObtainOptions,
): Promise<void> {
  const missing = new Set(segments.map(({ key }) => key).filter((key) => !obtained.has(key)));
  if (missing.size === 0) return;
  const startedAt = performance.now();
  const { format } = timeline;
  const borrowed = await borrowSegments(missing, await lenders(), { cache, format, ...(signal && { signal }) });
  const ms = (performance.now() - startedAt) / Math.max(1, borrowed.size);
  for (const [key, file] of borrowed) obtained.set(key, { file, action: 'copied', ms });
}

async function renderMissing(
  { timeline, segments }: ComposePlan,
  cache: SegmentCache,
  obtained: Map<string, Omit<ObtainedSegment, 'segment'>>,
  { signal, onProgress, onPiece }: ObtainOptions,
): Promise<void> {
  const units = toRenderUnits(segments, ({ key }) => !obtained.has(key));
  const totalFrames = units.reduce((sum, unit) => sum + toUnitFrames(unit), 0);
  const sources = new Map<number, UnitSource>();
  let renderedFrames = 0;
  onProgress({ renderedFrames, totalFrames });
  for (const unit of units) {
    signal?.throwIfAborted();
    await addSources(sources, unit, timeline, signal);
    const startedAt = performance.now();
    const onFrames = (frames: number) =>
      onProgress({ renderedFrames: renderedFrames + Math.min(frames, toUnitFrames(unit)), totalFrames });
    const files = await renderUnit(unit, timeline.format, cache, (clip) => sources.get(clip)!, {
      onFrames,
      ...(timeline.quality && { quality: timeline.quality }),
      ...(onPiece && { onPiece }),
      ...(signal === undefined ? {} : { signal }),
    });
    const ms = performance.now() - startedAt;
    renderedFrames += toUnitFrames(unit);
    unit.forEach(({ key, frames }, index) => {
      obtained.set(key, { file: files[index]!, action: 'rendered', ms: (ms * frames) / toUnitFrames(unit) });
    });
    onProgress({ renderedFrames, totalFrames });
  }
}

/**
 * Parameter sets change with the encoder's build. Entries of another build cannot be joined to new ones, so those that
 * differ from the newest are rendered again.
 */
async function replaceStrangers(
  plan: ComposePlan,
  cache: SegmentCache,
  obtained: Map<string, Omit<ObtainedSegment, 'segment'>>,
  options: ObtainOptions,
): Promise<void> {
  const entries = [...obtained.entries()];
  const newest = entries.findLast(([, { action }]) => action === 'rendered') ?? entries[0]!;
  const strangers = entries.filter(([, { file }]) => file.parameterSets !== newest[1].file.parameterSets);
  if (strangers.length === 0) return;
  for (const [key] of newest[1].action === 'rendered' ? strangers : entries) {
    await cache.remove(key);
    obtained.delete(key);
  }
  await renderMissing(plan, cache, obtained, options);
}

function toUnitFrames(unit: RenderUnit): number {
  return unit.reduce((sum, { frames }) => sum + frames, 0);
}

async function addSources(
  sources: Map<number, UnitSource>,
  unit: RenderUnit,
  timeline: ComposePlan['timeline'],
  signal: AbortSignal | undefined,
): Promise<void> {
  const missing = new Set(unit.flatMap(toSourceRanges).map(({ clip }) => clip));
  for (const clip of sources.keys()) missing.delete(clip);
  const read = async (clip: number) => {
    const { path, look, speed, sourceFrames } = timeline.clips[clip]!;
    sources.set(clip, {
      ...{ path, traits: await readTraits(path, timeline.format, signal) },
      framing: toFraming(timeline, timeline.clips[clip]!),
      ...(look && { look }),
      ...(speed && { speed }),
      ...(sourceFrames !== undefined && { sourceFrames }),
    });
  };
  await Promise.all([...missing].map(read));
}
