import { z } from 'zod';

/** The prompt of a clip as a language model has written it for a change that is quoted in the chat, before it is quoted. */
export const promptRewriteSchema = z.object({
  /** What the new source will show, without the look. */
  prompt: z.string(),
  /** What will be different and what stays, in one or two sentences. */
  summary: z.string(),
  /** Number of the version that it was written for; it holds for versions with the same source. */
  ofVersion: z.int().positive(),
});
export type PromptRewrite = z.infer<typeof promptRewriteSchema>;
