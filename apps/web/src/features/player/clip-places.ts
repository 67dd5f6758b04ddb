import type { CutView } from '@retake/contracts';

export type ClipPlace = CutView['clips'][number];

/** The clip whose slot holds a frame; the last one for what lies beyond the end. */
export function findPlaceAt(cut: CutView, frame: number): ClipPlace | undefined {
  return cut.clips.findLast((place) => place.startFrame <= frame) ?? cut.clips[0];
}

/** The frame to go to for the clip before (-1) or after (+1). Back within a clip first goes to its own start, as players do. */
export function findNeighbourFrame(cut: CutView, frame: number, direction: -1 | 1): number {
  const index = cut.clips.findLastIndex((place) => place.startFrame <= frame);
  const current = cut.clips[index];
  if (direction === 1) return cut.clips[index + 1]?.startFrame ?? cut.frames - 1;
  const graceFrames = Math.round((cut.format.rate.num / cut.format.rate.den) * 0.5);
  if (current !== undefined && frame - current.startFrame > graceFrames) return current.startFrame;
  return cut.clips[index - 1]?.startFrame ?? 0;
}
