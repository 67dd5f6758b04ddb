import { z } from 'zod';
import { limits } from '../limits.ts';
import { lookEntrySchema } from '../look.ts';
import { strengthSchema, templateIdSchema } from '../templates/template.ts';
import { toneSchema } from '../tone.ts';
import { atSchema, clipNumberSchema } from '../views/view-fields.ts';

/** A look that was saved by name: a stack of templates, how pictures measure, or both. */
export const savedLookViewSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  templates: z.array(lookEntrySchema),
  tone: toneSchema.nullable(),
  savedAt: atSchema,
});
export type SavedLookView = z.infer<typeof savedLookViewSchema>;

export const lookNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(limits.lookNameCharacters)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} '._-]*$/u, 'A name has letters, digits, spaces and . _ - only.');

export const lookListSchema = z.object({ looks: z.array(savedLookViewSchema) });
export const saveLookBodySchema = z.strictObject({ name: lookNameSchema, jobId: z.uuid(), clip: clipNumberSchema });
export const lookSavedSchema = z.object({ look: savedLookViewSchema });
export const wearLookBodySchema = z
  .strictObject({
    clips: z.array(clipNumberSchema).min(1).max(limits.clipsPerJob),
    /** The look of this clip, */
    fromClip: clipNumberSchema.optional(),
    /** or the one that was saved by this name. */
    name: z.string().optional(),
  })
  .refine(({ fromClip, name }) => (fromClip === undefined) !== (name === undefined), {
    error: 'Say either fromClip or name.',
  });

/** Takes of one clip: a template or an instruction, and how many of it. */
export const variationsBodySchema = z
  .strictObject({
    count: z.int().min(1).max(limits.takesAtOnce),
    instruction: z.string().trim().min(1).max(limits.instructionCharacters).optional(),
    template: templateIdSchema.optional(),
    strength: strengthSchema.optional(),
    maxPriceMicros: z.int().min(0).optional(),
  })
  .refine(({ instruction, template }) => (instruction === undefined) !== (template === undefined), {
    error: 'Say either a template or an instruction.',
  });
