import { completionAnswerSchema, limits, listCutChoices, toCompletionAnswer } from '@retake/contracts';
import { getJobSnapshot, listLooks } from '@retake/regeneration';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const querySchema = z.strictObject({
  text: z.string().max(limits.messageCharacters),
  /** Offset in UTF-16 code units; the end of the text when it is missing. */
  caret: z.coerce.number().int().min(0).optional(),
});

/** What may come next while a slash command is written: commands, templates, this job's clips, versions and cuts, and saved looks. */
export function registerCompletion(app: App, { database, ownerId }: Pick<EdgeParts, 'database' | 'ownerId'>): void {
  app.get(
    '/jobs/:jobId/commands/complete',
    {
      schema: {
        tags: ['catalogues'],
        summary: 'What may come next in a slash command',
        params: jobParamsSchema,
        querystring: querySchema,
        response: toResponses(200, completionAnswerSchema),
      },
    },
    async ({ params, query: { text, caret = text.length } }) => {
      const snapshot = await getJobSnapshot(database, { jobId: toJobId(params), ownerId });
      const { clips } = snapshot;
      const looks = await listLooks(database, { ownerId });
      return toCompletionAnswer(text, Math.min(caret, text.length), { clips, looks, cuts: listCutChoices(snapshot) });
    },
  );
}
