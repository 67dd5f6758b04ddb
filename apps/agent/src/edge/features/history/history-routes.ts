import { eventsAnswerSchema } from '@retake/contracts';
import { listEditHistory, listEventsAfter, listReceipts } from '@retake/regeneration';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['history'];
const afterSchema = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
const historyQuerySchema = z.strictObject({ clip: z.coerce.number().int().positive().optional() });

/** What happened: the event log, who asked what, what it cost. */
export function registerHistory(app: App, { database, ownerId }: EdgeParts): void {
  app.get(
    '/jobs/:jobId/events',
    {
      schema: {
        tags,
        summary: 'Events after a seq, in order; seq is the newest there is',
        params: jobParamsSchema,
        querystring: afterSchema,
        response: toResponses(200, eventsAnswerSchema),
      },
    },
    async ({ params, query: { after, limit } }) =>
      listEventsAfter(database, { jobId: toJobId(params), ownerId, after, ...(limit && { limit }) }),
  );

  app.get(
    '/jobs/:jobId/edit-history',
    { schema: { tags, summary: 'Who asked what', params: jobParamsSchema, querystring: historyQuerySchema } },
    async ({ params, query: { clip } }) => ({
      entries: await listEditHistory(database, { jobId: toJobId(params), ownerId, ...(clip && { clip }) }),
    }),
  );

  app.get(
    '/jobs/:jobId/receipts',
    { schema: { tags, summary: 'What each version cost', params: jobParamsSchema } },
    async ({ params }) => ({ receipts: await listReceipts(database, { jobId: toJobId(params), ownerId }) }),
  );
}
