import { type Segment, toSourceRanges } from './segments.ts';

/** Neighbouring segments that one ffmpeg renders: at most the body of one clip and the windows beside it. */
export type RenderUnit = readonly [Segment, ...Segment[]];

/**
 * Groups the missing segments, in order, into units. One decode of a clip serves its body and both of its windows,
 * and one encoder fills and drains its look-ahead once. Another clip's body begins a new unit, so that the memory of a unit
 * does not grow with the video. A segment that occurs twice is rendered once.
 */
export function toRenderUnits(segments: readonly Segment[], isMissing: (segment: Segment) => boolean): RenderUnit[] {
  const units: [Segment, ...Segment[]][] = [];
  const seen = new Set<string>();
  for (const segment of segments) {
    if (seen.has(segment.key) || !isMissing(segment)) continue;
    seen.add(segment.key);
    const unit = units.at(-1);
    if (unit !== undefined && canJoin(unit, segment)) unit.push(segment);
    else units.push([segment]);
  }
  return units;
}

function canJoin(unit: RenderUnit, segment: Segment): boolean {
  const last = unit.at(-1)!;
  if (last.startFrame + last.frames !== segment.startFrame) return false;
  const clips = new Set(toSourceRanges(last).map(({ clip }) => clip));
  if (!toSourceRanges(segment).some(({ clip }) => clips.has(clip))) return false;
  if (segment.kind !== 'body') return unit.filter(({ kind }) => kind !== 'body').length < 2;
  return unit.every((other) => other.kind !== 'body' || other.source.clip === segment.source.clip);
}
