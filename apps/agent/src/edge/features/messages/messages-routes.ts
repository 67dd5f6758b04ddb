import { limits, messageListSchema, messagePostedSchema, postMessageBodySchema } from '@retake/contracts';
import { listMessages } from '@retake/regeneration';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { sendMessage } from './send-message.ts';

const tags = ['messages'];
const pageSchema = z.strictObject({
  /** The id of a message. */
  before: z.uuid().toLowerCase().optional(),
  limit: z.coerce.number().int().min(1).max(limits.snapshotMessages).optional(),
});

/** `/messages`: the conversation of a job. */
export function registerMessages(app: App, parts: EdgeParts): void {
  app.get(
    '/jobs/:jobId/messages',
    {
      schema: {
        tags,
        summary:
          'The conversation, oldest first: the newest 200 messages, or as many as limit says, before one of them',
        params: jobParamsSchema,
        querystring: pageSchema,
        response: toResponses(200, messageListSchema),
      },
    },
    async ({ params, query }) =>
      listMessages(parts.database, { ...query, jobId: toJobId(params), ownerId: parts.ownerId }),
  );

  app.post(
    '/jobs/:jobId/messages',
    {
      schema: {
        tags,
        summary: 'Say what to change',
        params: jobParamsSchema,
        body: postMessageBodySchema,
        response: toResponses(202, messagePostedSchema),
      },
    },
    async (request, reply) => {
      parts.takeCommand(request.ip);
      const {
        message,
        reply: answer,
        regeneration,
      } = await sendMessage(parts, {
        jobId: toJobId(request.params),
        ...request.body,
        key: findIdempotencyKey(request),
      });
      const plan = answer?.offer?.plan ?? regeneration?.plan ?? null;
      return reply.status(202).send({ message, reply: answer, plan, regeneration });
    },
  );
}
