import { z } from 'zod';

const frames = z.int().min(0);
const facts = {
  /** Frames that were asked for, and those that came. */
  askedFrames: frames,
  sourceFrames: frames,
  slotFrames: frames,
  /** Frames, as played, before the slot begins. */
  headFrames: frames,
  /** Frames of the handles that the material does not have. */
  heldHandleFrames: frames,
};

/** How material of another length than was asked for got into its slot. */
export const clipFitSchema = z.discriminatedUnion('kind', [
  z.object({ ...facts, kind: z.literal('whole') }),
  z.object({ ...facts, kind: z.literal('trim'), leftOutBefore: frames, leftOutAfter: frames }),
  z.object({
    ...facts,
    kind: z.literal('speed'),
    /** Frames of the source for so many frames of the video. */
    speed: z.object({ num: z.int().positive(), den: z.int().positive() }),
    playedFrames: frames,
  }),
  z.object({ ...facts, kind: z.literal('hold'), heldFrames: frames }),
]);
export type ClipFit = z.infer<typeof clipFitSchema>;

/** Says it to a person: "Clip 2 came back 12 frames longer; its most active part was kept." */
export function describeFit(clip: number, fit: ClipFit): string {
  const difference = fit.sourceFrames - fit.askedFrames;
  const came =
    difference === 0
      ? `Clip ${clip} does not fill its place`
      : `Clip ${clip} came back ${toFrameCount(Math.abs(difference))} ${difference > 0 ? 'longer' : 'shorter'}`;
  return `${came}; ${toDone(fit)}.`;
}

function toDone(fit: ClipFit): string {
  switch (fit.kind) {
    case 'whole':
      return 'it still fills its place';
    case 'trim':
      return 'its most active part was kept';
    case 'speed':
      return `it plays ${(100 * (1 - fit.speed.num / fit.speed.den)).toFixed(1)} % slower`;
    case 'hold':
      return `its last picture is held for ${toFrameCount(fit.heldFrames)}`;
  }
}

function toFrameCount(count: number): string {
  return `${count} ${count === 1 ? 'frame' : 'frames'}`;
}
