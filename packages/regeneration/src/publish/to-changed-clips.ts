import type { CutDocument } from '../records.ts';

/** Numbers of the clips that look or go over to the next otherwise than in the cut before, or stand at another place. */
export function toChangedClips(before: CutDocument | null, after: CutDocument): number[] {
  return after.slots.flatMap((slot, index) => {
    const old = before?.slots[index];
    const isSame =
      old !== undefined &&
      old.clipId === slot.clipId &&
      old.versionId === slot.versionId &&
      old.transitionAfter.kind === slot.transitionAfter.kind &&
      old.transitionAfter.frames === slot.transitionAfter.frames;
    return isSame ? [] : [index + 1];
  });
}
