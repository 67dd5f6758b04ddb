import type { Stretch } from '@retake/generators';
import type { CutDocument } from '@retake/regeneration';

/** A clip's place in a cut, with the transitions around it and a frame of each neighbour's own. */
export interface PlacedStretch extends Stretch {
  /** The first frame of it in the cut. */
  readonly fromFrame: number;
  /** Frames of the slot that the transition before it takes. */
  readonly skipped: number;
}

/** Where clip `index` of a document is. Pure. */
export function toStretch({ slots }: CutDocument, index: number): PlacedStretch {
  const half = (at: number) => (at < 0 || at >= slots.length - 1 ? 0 : slots[at]!.transitionAfter.frames / 2);
  const hasOwn = (at: number) => at >= 0 && at < slots.length && slots[at]!.slotFrames > half(at - 1) + half(at);
  const [before, after] = [half(index - 1), half(index)];
  const neighbourBefore = hasOwn(index - 1) ? 1 : 0;
  const slotStart = slots.slice(0, index).reduce((sum, { slotFrames }) => sum + slotFrames, 0);
  return {
    fromFrame: slotStart - before - neighbourBefore,
    skipped: before,
    neighbourBefore,
    windowBefore: 2 * before,
    body: slots[index]!.slotFrames - before - after,
    windowAfter: 2 * after,
    neighbourAfter: hasOwn(index + 1) ? 1 : 0,
  };
}
