import { type ClipPictures, toDifference } from '@retake/media';

/** Where in a read stretch the clip and the transitions on its two sides are. Frames are counted from the first that was read. */
export interface Stretch {
  /** Frames before the first transition: one of the neighbour's own, or none where the clip is the first. */
  readonly neighbourBefore: number;
  /** Length of the transition before the clip, which stands half on each side of its border. */
  readonly windowBefore: number;
  /** Frames that the clip has for itself. */
  readonly body: number;
  readonly windowAfter: number;
  readonly neighbourAfter: number;
}

/** All frames of a stretch. */
export function countStretch({ neighbourBefore, windowBefore, body, windowAfter, neighbourAfter }: Stretch): number {
  return neighbourBefore + windowBefore + body + windowAfter + neighbourAfter;
}

export type SeamFault =
  | { readonly kind: 'neighbour'; readonly side: 'before' | 'after' }
  | { readonly kind: 'jump'; readonly side: 'before' | 'after' };

/** A neighbour's frame comes from the same encoding or from one with the same settings. */
const sameFrame = 3;

/**
 * Looks at what lies around a clip: its neighbours' own frames must be those of the cut before, where that can be compared,
 * and transitions must begin and end without a jump. Pure.
 */
export function findSeamFault(before: ClipPictures | null, after: ClipPictures, stretch: Stretch): SeamFault | null {
  const { neighbourBefore, windowBefore, body, windowAfter, neighbourAfter } = stretch;
  const bodyStart = neighbourBefore + windowBefore;
  const bodyEnd = bodyStart + body;
  const last = bodyEnd + windowAfter;
  if (before !== null) {
    if (neighbourBefore > 0 && isOther(before, after, 0)) return { kind: 'neighbour', side: 'before' };
    if (neighbourAfter > 0 && isOther(before, after, last)) return { kind: 'neighbour', side: 'after' };
  }
  if (hasJump(after, neighbourBefore, bodyStart)) return { kind: 'jump', side: 'before' };
  return hasJump(after, bodyEnd, last) ? { kind: 'jump', side: 'after' } : null;
}

function isOther(before: ClipPictures, after: ClipPictures, frame: number): boolean {
  const find = ({ kept }: ClipPictures) => kept.find((picture) => picture.frame === frame)?.whole;
  const [was, is] = [find(before), find(after)];
  return was !== undefined && is !== undefined && toDifference(was, is) > sameFrame;
}

/** A window from its first frame up to the first frame after it: its ends may not step further than it and its sides do. */
function hasJump({ step }: ClipPictures, start: number, end: number): boolean {
  if (end - start < 4) return false;
  const around = [
    ...step.slice(Math.max(1, start - 3), start),
    ...step.slice(start + 1, end),
    ...step.slice(end + 1, end + 4),
  ];
  const usual = Math.max(...around);
  return [start, end].some((frame) => frame > 0 && (step[frame] ?? 0) > 1.8 * usual + 5);
}
