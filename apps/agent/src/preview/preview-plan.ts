import { z } from 'zod';

/**
 * What a preview of a running change is made of. The worker stores it before the first piece, and every process that
 * serves windows reads it: the whole video is known in advance, only the pictures of the changed parts are not there yet.
 */
export const previewPlanSchema = z.object({
  /** The published cut that unchanged parts and the sound are copied from. */
  cutKey: z.string(),
  frames: z.int().positive(),
  /** In a changed part every so many frames are a place to begin at, counted from its start. */
  gopFrames: z.int().positive(),
  /** Parts that are rendered anew, in order; each begins a new group of pictures. */
  changed: z.array(z.object({ startFrame: z.int().min(0), frames: z.int().positive() })).min(1),
});
export type PreviewPlan = z.infer<typeof previewPlanSchema>;

/** Frames that are fetched at once. They begin with a picture that needs none before it. */
export interface Stretch {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly isChanged: boolean;
}

/**
 * The whole video in stretches. `keys` are the frames of the cut that can be begun at, ascending; the changed parts
 * begin and end at such frames, because they are whole segments of it.
 */
export function toStretches({ frames, gopFrames, changed }: PreviewPlan, keys: readonly number[]): Stretch[] {
  const starts = changed.flatMap((part) => {
    const end = part.startFrame + part.frames;
    const count = Math.ceil(part.frames / gopFrames);
    return Array.from({ length: count }, (_, index) => {
      const from = part.startFrame + index * gopFrames;
      return { from, to: Math.min(from + gopFrames, end), isChanged: true };
    });
  });
  const isInChanged = (frame: number) =>
    changed.some(({ startFrame, frames: length }) => startFrame <= frame && frame < startFrame + length);
  const borders = [...keys, frames];
  const kept = keys.flatMap((from, index) =>
    isInChanged(from) ? [] : [{ from, to: borders[index + 1]!, isChanged: false }],
  );
  return [...starts, ...kept].sort((a, b) => a.from - b.from);
}
