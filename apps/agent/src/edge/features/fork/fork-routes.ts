import { forkBodySchema, jobForkedSchema } from '@retake/contracts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { forkJob } from './fork-job.ts';

/** `/fork`: a video goes on as two. */
export function registerFork(app: App, parts: EdgeParts): void {
  app.post(
    '/jobs/:jobId/fork',
    {
      schema: {
        tags: ['jobs'],
        summary: 'Make a job of its own of a video and its conversation up to a message, a cut, or now',
        params: jobParamsSchema,
        body: forkBodySchema.nullish(),
        response: toResponses(201, jobForkedSchema),
      },
    },
    async (request, reply) => {
      parts.takeCommand(request.ip);
      const { messageId, cut } = request.body ?? {};
      const moment = messageId !== undefined ? { messageId } : cut !== undefined ? { cut } : 'now';
      const jobId = toJobId(request.params);
      return reply
        .status(201)
        .send(await forkJob(parts, { jobId, moment, key: findIdempotencyKey(request), tells: true }));
    },
  );
}
