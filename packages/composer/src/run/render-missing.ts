import { availableParallelism } from 'node:os';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import type { UnitSource } from '../graph/unit-source.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import { type ComposeTimeline, toFraming } from '../timeline.ts';
import { getTraits } from './read-traits.ts';
import type { Piece } from './record-unit.ts';
import { renderUnit } from './render-unit.ts';

export interface RenderMissingOptions {
  readonly signal?: AbortSignal;
  readonly onProgress: (progress: { renderedFrames: number; totalFrames: number }) => void;
  readonly onPiece?: (piece: Piece) => void;
}

interface Rendered {
  readonly file: CachedFile;
  /** Wall time of the unit, shared among its segments by their frames. */
  readonly ms: number;
}

/** One encoder keeps almost two cores busy; more than four at once would only fill the memory. */
const toUnitsAtOnce = (cores: number) => Math.min(4, Math.max(1, Math.floor(cores / 2)));

/** Renders units, a few side by side where there are cores for it. When one fails the others are stopped. */
export async function renderMissing(
  timeline: ComposeTimeline,
  units: readonly RenderUnit[],
  cache: SegmentCache,
  { signal, onProgress, onPiece }: RenderMissingOptions,
): Promise<Map<string, Rendered>> {
  const rendered = new Map<string, Rendered>();
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const totalFrames = units.reduce((sum, unit) => sum + toUnitFrames(unit), 0);
  const framesOf = new Map<RenderUnit, number>();
  const tell = (unit: RenderUnit, frames: number) => {
    framesOf.set(unit, Math.min(frames, toUnitFrames(unit)));
    onProgress({ renderedFrames: [...framesOf.values()].reduce((sum, value) => sum + value, 0), totalFrames });
  };
  const getSource = createSourceReader(timeline, either);
  const waiting = [...units];
  const work = async () => {
    for (let unit = waiting.shift(); unit !== undefined; unit = waiting.shift()) {
      const current = unit;
      const startedAt = performance.now();
      const files = await renderUnit(current, timeline.format, cache, getSource, {
        signal: either,
        onFrames: (frames) => tell(current, frames),
        ...(timeline.quality && { quality: timeline.quality }),
        ...(onPiece && { onPiece }),
      });
      const ms = performance.now() - startedAt;
      current.forEach(({ key, frames }, index) => {
        rendered.set(key, { file: files[index]!, ms: (ms * frames) / toUnitFrames(current) });
      });
      tell(current, toUnitFrames(current));
    }
  };
  onProgress({ renderedFrames: 0, totalFrames });
  const atOnce = Math.min(units.length, toUnitsAtOnce(availableParallelism()));
  const workers = Array.from({ length: atOnce }, () => work().catch((error: unknown) => failed.abort(error)));
  await Promise.all(workers);
  failed.signal.throwIfAborted();
  return rendered;
}

function toUnitFrames(unit: RenderUnit): number {
  return unit.reduce((sum, { frames }) => sum + frames, 0);
}

/** Reads what stands behind a clip, once for each clip. */
function createSourceReader(timeline: ComposeTimeline, signal: AbortSignal): (clip: number) => Promise<UnitSource> {
  const sources = new Map<number, Promise<UnitSource>>();
  const read = async (index: number): Promise<UnitSource> => {
    const clip = timeline.clips[index]!;
    const { path, look, speed, sourceFrames } = clip;
    return {
      ...{ path, traits: await getTraits(clip, timeline.format, signal), framing: toFraming(timeline, clip) },
      ...(look && { look }),
      ...(speed && { speed }),
      ...(sourceFrames !== undefined && { sourceFrames }),
    };
  };
  return (clip) => {
    const source = sources.get(clip) ?? read(clip);
    sources.set(clip, source);
    return source;
  };
}
