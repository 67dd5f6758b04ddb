import { z } from 'zod';
import { frameFormatSchema } from '../format.ts';
import { settingsViewSchema } from '../settings.ts';
import { atSchema, clipNumberSchema } from './view-fields.ts';

/** One immutable composition of the whole video. */
export const cutViewSchema = z.object({
  id: z.uuid(),
  number: z.int().positive(),
  frames: z.int().positive(),
  format: frameFormatSchema,
  /** Clips in playing order; `startFrame` is where the slot begins. */
  clips: z.array(
    z.object({
      clipId: z.uuid(),
      number: clipNumberSchema,
      version: z.int().positive(),
      startFrame: z.int().min(0),
      frames: z.int().positive(),
    }),
  ),
  /** Clips whose picture differs from the cut before. */
  changedClips: z.array(clipNumberSchema),
  /** Missing on cuts of events that are older than settings. */
  settings: settingsViewSchema.optional(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  publishedAt: atSchema,
});
export type CutView = z.infer<typeof cutViewSchema>;
