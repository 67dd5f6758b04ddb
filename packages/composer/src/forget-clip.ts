import { resolve } from 'node:path';
import { withSegmentCache } from './cache/with-segment-cache.ts';
import { toComposePlan } from './plan/plan.ts';
import { toSourceRanges } from './plan/segments.ts';
import type { ComposeTimeline } from './timeline.ts';

/**
 * Takes the segments that show a clip (an index of the timeline) out of the cache, so that the next composition renders them
 * again. For pictures that turned out not to be what was asked for.
 */
export async function forgetClip(timeline: ComposeTimeline, clip: number, cacheDir: string): Promise<void> {
  const { segments } = toComposePlan(timeline);
  const shown = segments.filter((segment) => toSourceRanges(segment).some((range) => range.clip === clip));
  await withSegmentCache(resolve(cacheDir), Number.POSITIVE_INFINITY, async (cache) => {
    for (const { key } of shown) await cache.remove(key);
  });
}
