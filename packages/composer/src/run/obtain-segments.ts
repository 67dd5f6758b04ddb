import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import type { Lender } from '../manifest.ts';
import type { ComposePlan } from '../plan/plan.ts';
import { toRenderUnits } from '../plan/render-units.ts';
import type { Segment } from '../plan/segments.ts';
import { borrowSegments } from './borrow.ts';
import { type RenderMissingOptions, renderMissing } from './render-missing.ts';

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

interface ObtainOptions extends RenderMissingOptions {
  /** Told before anything is rendered. */
  readonly onPlan?: (segments: { startFrame: number; frames: number; isCached: boolean }[]) => void;
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
  await renderInto(plan, cache, obtained, options);
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

async function renderInto(
  { timeline, segments }: ComposePlan,
  cache: SegmentCache,
  obtained: Map<string, Omit<ObtainedSegment, 'segment'>>,
  options: ObtainOptions,
): Promise<void> {
  const units = toRenderUnits(segments, ({ key }) => !obtained.has(key));
  for (const [key, rendered] of await renderMissing(timeline, units, cache, options)) {
    obtained.set(key, { ...rendered, action: 'rendered' });
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
  await renderInto(plan, cache, obtained, options);
}
