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

/**
 * How a picture of another shape gets into the frame: `fit` shows all of it between black bars, `fill` cuts off what
 * is outside, `blur` shows all of it over a blurred, darker copy that fills the frame.
 */
export const framings = ['fit', 'fill', 'blur'] as const;
export const framingSchema = z.enum(framings);
export type Framing = z.infer<typeof framingSchema>;

/**
 * What is heard of the clips when there is a song: nothing (`off`), their own sound at a lower level (`under`), or
 * their own sound with the song stepping back behind it (`over`).
 */
export const ownSounds = ['off', 'under', 'over'] as const;
export const ownSoundSchema = z.enum(ownSounds);
export type OwnSound = z.infer<typeof ownSoundSchema>;

/** `preview` shows the same frames, small and quickly encoded. */
export const qualities = ['preview', 'final'] as const;
export const qualitySchema = z.enum(qualities);
export type Quality = z.infer<typeof qualitySchema>;

/** A song of which nothing else is said: 0.7 of its amplitude, with a fade to the last frame. */
export const songDefaults = { gainDb: -3.1, fadeOutSeconds: 2 } as const;

/** `30`, `29.97` is not: fractional rates are written as fractions, `"30000/1001"`. */
const timelineRateSchema = z.union([
  z.int().min(1).max(120),
  z.string().regex(/^[1-9]\d{0,6}\/[1-9]\d{0,6}$/, 'A rate is a whole number or a fraction such as "30000/1001".'),
]);

/** The timeline file that `npm run compose` reads. Paths are relative to the file. */
export const timelineFileSchema = z
  .strictObject({
    aspectRatio: aspectRatioSchema.default('16:9'),
    fps: timelineRateSchema.default(30),
    /** Pixels on the shorter side. */
    shortSide: z.int().min(64).max(2160).multipleOf(2).default(1080),
    quality: qualitySchema.default('final'),
    framing: framingSchema.default('fit'),
    /** Brings the whole sound to this loudness, such as the -14 of streaming services; without it, sound stays as it is. */
    loudnessLufs: z.number().min(-30).max(-8).optional(),
    clips: z
      .array(
        z.strictObject({
          file: z.string().min(1),
          /** The slot's length; without it, the whole file. A file of another length is fitted into it. */
          frames: z.int().positive().optional(),
          /** The file's frame, at the timeline's rate, with which the slot begins; nothing is fitted then. */
          from: z.int().min(0).optional(),
          transition: transitionSchema.optional(),
          /** Where this clip differs from the timeline. */
          framing: framingSchema.optional(),
        }),
      )
      .min(1),
    audio: z
      .strictObject({
        file: z.string().min(1),
        gainDb: z.number().min(-60).max(20).default(songDefaults.gainDb),
        /** Two seconds when not given. */
        fadeOutFrames: z.int().min(0).optional(),
        ownSound: ownSoundSchema.default('off'),
        /** Absolute times of the beats, in seconds; `detect` finds them. */
        beats: z.union([z.array(z.number().min(0)), z.literal('detect')]).optional(),
      })
      .optional(),
    /** Moves each cut to the nearest beat within a quarter of a second. */
    snap: z.boolean().default(false),
  })
  .refine(({ snap, audio }) => !snap || audio?.beats !== undefined, {
    error: 'Cuts can only move to beats when audio.beats has them, or is "detect".',
    path: ['snap'],
  });
export type TimelineFile = z.infer<typeof timelineFileSchema>;
