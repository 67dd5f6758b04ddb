import { messagePostedSchema, messageViewSchema, postMessageBodySchema } from '@retake/contracts';
import { listMessages } from '@retake/regeneration';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { sendMessage } from './send-message.ts';

const tags = ['messages'];

/** `/messages`: the conversation of a job. */
export function registerMessages(app: App, parts: EdgeParts): void {
  app.get(
    '/jobs/:jobId/messages',
    {
      schema: {
        tags,
        summary: 'The conversation, oldest first',
        params: jobParamsSchema,
        response: toResponses(200, z.object({ messages: z.array(messageViewSchema) })),
      },
    },
    async ({ params }) => ({
      messages: await listMessages(parts.database, { jobId: toJobId(params), ownerId: parts.ownerId }),
    }),
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
