import type { FrameRate } from '@retake/contracts';
import type { FrameSpeed } from '../timeline.ts';
import { findActivePart } from './find-active-part.ts';

export interface FitRequest {
  /** Frames of the material, counted at the video's rate. */
  readonly sourceFrames: number;
  readonly slotFrames: number;
  /** Frames before and after the slot that the transitions on its two sides show as well. */
  readonly handles: { readonly head: number; readonly tail: number };
  readonly rate: FrameRate;
  /** How much moves in each frame of the material; without it, the middle counts as the most active part. */
  readonly activity?: readonly number[];
}

/**
 * How material fills a slot. `headFrames` are the frames, as played, before the slot begins. `heldHandleFrames` are those
 * of the handles that the material does not have: under a transition its first or last picture stands still.
 */
export type SlotFit = {
  readonly sourceFrames: number;
  readonly slotFrames: number;
  readonly headFrames: number;
  readonly heldHandleFrames: number;
} & (
  | { readonly kind: 'whole' }
  /** Frames of the material that are not shown, nor kept for a transition. */
  | { readonly kind: 'trim'; readonly leftOutBefore: number; readonly leftOutAfter: number }
  | { readonly kind: 'speed'; readonly speed: FrameSpeed; readonly playedFrames: number }
  /** The last picture stands for so long at the end of the slot. */
  | { readonly kind: 'hold'; readonly heldFrames: number }
);

/** Eight in a hundred: the most that the speed may differ from the material's own. */
const [slowestNum, slowestDen] = [92, 100];
/** A picture that stands still for no longer than this is not noticed. */
const unseenHoldSeconds = 0.1;

/**
 * Decides how material fills its slot; the first of these that does it without being seen: all of it, a part of it around
 * where most moves, holding the last picture for a tenth of a second, playing it up to 8 % slower. When none does, the
 * last picture is held for as long as it takes. Pure.
 */
export function fitSlot({ sourceFrames, slotFrames, handles, rate, activity }: FitRequest): SlotFit {
  const wanted = slotFrames + handles.head + handles.tail;
  const place = (playedFrames: number) => ({
    ...{ sourceFrames, slotFrames },
    headFrames: toHead(Math.max(0, playedFrames - slotFrames), handles),
    heldHandleFrames: Math.max(0, wanted - Math.max(playedFrames, slotFrames)),
  });
  if (sourceFrames > wanted) {
    const range = { from: handles.head, to: sourceFrames - handles.tail - slotFrames };
    const headFrames = findActivePart(activity ?? [], slotFrames, range);
    const leftOutBefore = headFrames - handles.head;
    return {
      ...place(wanted),
      headFrames,
      kind: 'trim',
      leftOutBefore,
      leftOutAfter: sourceFrames - wanted - leftOutBefore,
    };
  }
  if (sourceFrames >= slotFrames) return { ...place(sourceFrames), kind: 'whole' };
  const missing = slotFrames - sourceFrames;
  const slowest = Math.floor((sourceFrames * slowestDen) / slowestNum);
  if (missing * rate.den > unseenHoldSeconds * rate.num && slowest >= slotFrames) {
    const playedFrames = Math.min(wanted, slowest);
    return { ...place(playedFrames), kind: 'speed', speed: toReduced(sourceFrames, playedFrames), playedFrames };
  }
  return { ...place(sourceFrames), kind: 'hold', heldFrames: missing };
}

/** Of the frames that a slot does not need, those before it: shared as the two handles are. */
function toHead(spare: number, { head, tail }: FitRequest['handles']): number {
  return spare >= head + tail ? head : Math.round((spare * head) / (head + tail));
}

function toReduced(num: number, den: number): FrameSpeed {
  let [a, b] = [num, den];
  while (b > 0) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

/** Says in one sentence how a clip was fitted. */
export function toFitSentence(fit: SlotFit): string {
  const { sourceFrames, slotFrames, headFrames, heldHandleFrames } = fit;
  const held =
    heldHandleFrames === 0 ? '' : ` Its transitions hold an edge picture for ${toFrameCount(heldHandleFrames)}.`;
  if (fit.kind === 'whole') return `All of its ${toFrameCount(sourceFrames)} are used.${held}`;
  if (fit.kind === 'trim') {
    const last = headFrames + slotFrames - 1;
    return `Of its ${toFrameCount(sourceFrames)}, ${headFrames} to ${last} are shown, where most moves.${held}`;
  }
  const missing = `It is ${toFrameCount(slotFrames - sourceFrames)} too short`;
  if (fit.kind === 'hold') return `${missing}, so its last picture is held for as long.${held}`;
  const slower = 100 * (1 - fit.speed.num / fit.speed.den);
  return `${missing}, so it plays ${slower.toFixed(1)} % slower.${held}`;
}

function toFrameCount(frames: number): string {
  return `${frames} ${frames === 1 ? 'frame' : 'frames'}`;
}
