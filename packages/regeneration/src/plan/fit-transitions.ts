import type { Transition } from '@retake/contracts';
import type { CutSlot } from '../records.ts';

const cut: Transition = { kind: 'cut', frames: 0 };

/** Frames of a slot that the transition windows on both of its sides may share: half of each window lies in it. */
export function hasRoom(slotFrames: number, before: Transition, after: Transition): boolean {
  return (before.frames + after.frames) / 2 <= slotFrames;
}

/**
 * Puts transitions back between slots whose order has changed: each stays at its border, shortened to the even number
 * of frames that the slots around it have room for; where there is none it becomes a cut. The last has none after it.
 */
export function fitTransitions(slots: readonly CutSlot[], transitions: readonly Transition[]): CutSlot[] {
  const fitted: CutSlot[] = [];
  for (const [index, slot] of slots.entries()) {
    const next = slots[index + 1];
    const before = fitted[index - 1]?.transitionAfter ?? cut;
    const wanted = transitions[index] ?? cut;
    // The next slot keeps half of its length for the border after it.
    const room = next === undefined ? 0 : Math.min(2 * slot.slotFrames - before.frames, next.slotFrames);
    const frames = Math.min(wanted.frames, Math.floor(room / 2) * 2);
    fitted.push({ ...slot, transitionAfter: frames > 0 ? { ...wanted, frames } : cut });
  }
  return fitted;
}
