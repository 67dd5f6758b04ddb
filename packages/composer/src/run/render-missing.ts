import { availableParallelism } from 'node:os';
import type { CachedFile, SegmentCache } from '../cache/segment-cache.ts';
import type { UnitSource } from '../graph/unit-source.ts';
import type { RenderUnit } from '../plan/render-units.ts';
import { toSourceRanges } from '../plan/segments.ts';
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

/**
 * Renders units, a few side by side where there are cores for it; the next one begins while the end of the one before is
 * still being checked. When one fails the others are stopped.
 */
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
  const render = async (unit: RenderUnit, onEncoded: () => void) => {
    const startedAt = performance.now();
    const files = await renderUnit(unit, timeline.format, cache, getSource, {
      signal: either,
      onFrames: (frames) => tell(unit, frames),
      onEncoded,
      ...(timeline.quality && { quality: timeline.quality }),
      ...(onPiece && { onPiece }),
    });
    const ms = performance.now() - startedAt;
    unit.forEach(({ key, frames }, index) => {
      rendered.set(key, { file: files[index]!, ms: (ms * frames) / toUnitFrames(unit) });
    });
    tell(unit, toUnitFrames(unit));
  };
  const work = async () => {
    let before = Promise.resolve();
    for (let unit = waiting.shift(); unit !== undefined && !either.aborted; unit = waiting.shift()) {
      const encoded = Promise.withResolvers<void>();
      const previous = before;
      // The unit before is encoded already and worth keeping.
      const stop = (error: unknown) => previous.then(() => failed.abort(error));
      before = Promise.all([previous, render(unit, encoded.resolve).catch(stop).finally(encoded.resolve)]).then(
        () => {},
      );
      readAhead(waiting[0], getSource);
      await encoded.promise;
    }
    await before;
  };
  onProgress({ renderedFrames: 0, totalFrames });
  const atOnce = Math.min(units.length, toUnitsAtOnce(availableParallelism()));
  await Promise.all(Array.from({ length: atOnce }, work));
  either.throwIfAborted();
  return rendered;
}

function toUnitFrames(unit: RenderUnit): number {
  return unit.reduce((sum, { frames }) => sum + frames, 0);
}

/** Looks at the sources of the next unit, so that it need not wait for that. A failure is met when it begins. */
function readAhead(next: RenderUnit | undefined, getSource: (clip: number) => Promise<UnitSource>): void {
  for (const { clip } of next?.flatMap(toSourceRanges) ?? []) void getSource(clip).catch(() => {});
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
