import { z } from 'zod';
import { lookEntrySchema } from './look.ts';
import { toneSchema } from './tone.ts';

/**
 * A look that one clip has and others are to get. Its templates are taken over as they are. A clip without any is described
 * by how its pictures measure; what moves another clip there is found when that one is made.
 */
export const wornLookSchema = z.object({
  /** Whose it is, for people: "clip 2", "harbour". */
  of: z.string(),
  templates: z.array(lookEntrySchema),
  tone: toneSchema.optional(),
});
export type WornLook = z.infer<typeof wornLookSchema>;
