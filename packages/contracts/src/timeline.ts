import { z } from 'zod';
import { aspectRatioSchema } from './format.ts';

export const transitionKinds = ['cut', 'crossfade', 'fade'] as const;
export const transitionKindSchema = z.enum(transitionKinds);
export type TransitionKind = z.infer<typeof transitionKindSchema>;

/**
 * What happens between a clip and the next one. `frames` is the even length of the window that is centred on the
 * border; a cut has 0. The border itself never moves.
 */
export const transitionSchema = z
  .object({ kind: transitionKindSchema, frames: z.int().min(0).max(240).multipleOf(2) })
  .refine((transition) => (transition.kind === 'cut') === (transition.frames === 0), {
    error: 'A cut has 0 frames; a crossfade or a fade has an even number of them.',
  });
export type Transition = z.infer<typeof transitionSchema>;

/** `30`, `29.97` is not: fractional rates are written as fractions, `"30000/1001"`. */
const timelineRateSchema = z.union([
  z.int().min(1).max(120),
  z.string().regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, 'A rate is a whole number or a fraction such as "30000/1001".'),
]);

/** The timeline file that `npm run compose` reads. Paths are relative to the file. */
export const timelineFileSchema = z.strictObject({
  aspectRatio: aspectRatioSchema.default('16:9'),
  fps: timelineRateSchema.default(30),
  /** Pixels on the shorter side. */
  shortSide: z.int().min(64).max(2160).multipleOf(2).default(1080),
  clips: z
    .array(
      z.strictObject({
        file: z.string().min(1),
        /** The slot's length; without it, the whole file. */
        frames: z.int().positive().optional(),
        transition: transitionSchema.optional(),
      }),
    )
    .min(1),
  audio: z
    .strictObject({
      file: z.string().min(1),
      gainDb: z.number().min(-60).max(20).optional(),
      fadeOutFrames: z.int().min(0).optional(),
      /** Absolute times of the beats, in seconds. */
      beats: z.array(z.number().min(0)).optional(),
    })
    .optional(),
});
export type TimelineFile = z.infer<typeof timelineFileSchema>;
