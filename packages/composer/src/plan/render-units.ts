import type { Segment } from './segments.ts';

/** Neighbouring segments that one ffmpeg renders: at most the window, body and window of one clip. */
export type RenderUnit = readonly [Segment, ...Segment[]];

const mostSegments = 3;

/**
 * Groups the missing segments, in order, into units. One decode of a clip serves its body and both of its windows,
 * and one encoder fills and drains its look-ahead once. A second body begins a new unit, so that the memory of a unit
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
  const follows = last.startFrame + last.frames === segment.startFrame;
  const isSecondBody = segment.kind === 'body' && unit.some(({ kind }) => kind === 'body');
  return follows && !isSecondBody && unit.length < mostSegments;
}
