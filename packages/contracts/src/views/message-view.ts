import { z } from 'zod';
import { errorCodes } from '../errors.ts';
import { choiceSchema, messageKindSchema } from '../understanding.ts';
import { offerViewSchema } from './offer-view.ts';
import { atSchema, clipNumberSchema } from './view-fields.ts';

export const messageViewSchema = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  at: atSchema,
  /** What the message was understood as (on the reply). */
  kind: messageKindSchema.nullable(),
  /** On what a person wrote: whether its reply is still being thought about. Missing when it is not. */
  awaitsReply: z.literal(true).optional(),
  /** On a reply: why what was asked for could not be understood or done, for programs. Missing when nothing was wrong. */
  errorCode: z.enum(errorCodes).optional(),
  regenerationId: z.uuid().nullable(),
  choices: z.array(choiceSchema),
  /** The plan that the message proposes, and what has become of it. */
  offer: offerViewSchema.nullable().default(null),
  /** For a compare reply: the clip and the two versions to put side by side. */
  compare: z.object({ clip: clipNumberSchema, before: z.int().positive(), after: z.int().positive() }).nullable(),
  /** The video that branches off this one, or that this one branches off, where the message speaks of it. */
  branch: z.object({ jobId: z.uuid(), title: z.string() }).nullish(),
  /** Number of the cut that was current when it was written. */
  cutNumber: z.int().positive().nullable(),
});
export type MessageView = z.infer<typeof messageViewSchema>;
