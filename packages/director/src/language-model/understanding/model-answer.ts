import { questionTopics, strengthSchema, templateIdSchema } from '@retake/contracts';
import { z } from 'zod';

/**
 * What a model may say of a message: words, clips by number, templates of the catalogue. There is no field for a price, an
 * id, a job or a confirmation. Every field has to be there, because strict servers accept no others, and `reply` comes
 * first, because it is read while the rest is written.
 */
export const modelAnswerSchema = z.strictObject({
  reply: z.string(),
  kind: z.enum(['edit', 'undo', 'redo', 'question', 'clarify', 'none']),
  edits: z.array(
    z.strictObject({
      clips: z.array(z.number()),
      templates: z.array(z.strictObject({ id: templateIdSchema, strength: strengthSchema })),
      instruction: z.string().nullable(),
    }),
  ),
  clips: z.array(z.number()),
  topic: z.enum(questionTopics).nullable(),
});
export type ModelAnswer = z.infer<typeof modelAnswerSchema>;

const { $schema: _dialect, ...jsonSchema } = z.toJSONSchema(modelAnswerSchema, { target: 'draft-7' });

export const understandingAnswer = { name: 'understanding', schema: jsonSchema };
