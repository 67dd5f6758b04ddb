import { createJobBodySchema, jobCreatedSchema, jobListSchema, jobSnapshotSchema } from '@retake/contracts';
import { deleteJob, getJobSnapshot, listJobs } from '@retake/regeneration';
import { toJobPrefix } from '@retake/storage';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { jobParamsSchema, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { createSampleJob } from './create-sample-job.ts';

const pageSchema = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
const tags = ['jobs'];

/** `/jobs`: list, create the sample, snapshot, delete. */
export function registerJobs(app: App, parts: EdgeParts): void {
  const { database, ownerId, store, takeCommand } = parts;

  app.get(
    '/jobs',
    {
      schema: {
        tags,
        summary: 'List jobs, newest first',
        querystring: pageSchema,
        response: toResponses(200, jobListSchema),
      },
    },
    async ({ query: { cursor, limit } }) =>
      listJobs(database, { ownerId, ...(limit && { limit }), ...(cursor !== undefined && { cursor }) }),
  );

  app.post(
    '/jobs',
    {
      schema: {
        tags,
        summary: 'Create a sample job',
        body: createJobBodySchema,
        response: toResponses(202, jobCreatedSchema),
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const { jobId, regeneration } = await createSampleJob(parts, {
        title: request.body.title,
        key: findIdempotencyKey(request),
      });
      return reply.status(202).send({ jobId, regeneration });
    },
  );

  app.get(
    '/jobs/:jobId',
    {
      schema: {
        tags,
        summary: 'Everything about a job now',
        params: jobParamsSchema,
        response: toResponses(200, jobSnapshotSchema),
      },
    },
    async ({ params }) => getJobSnapshot(database, { jobId: toJobId(params), ownerId }),
  );

  app.delete(
    '/jobs/:jobId',
    { schema: { tags, summary: 'Delete a job with its files', params: jobParamsSchema } },
    async ({ params, log }, reply) => {
      const jobId = toJobId(params);
      await deleteJob(database, { jobId, ownerId });
      // The job is gone either way, and a worker looks after files that are not.
      await store.deletePrefix(toJobPrefix(jobId)).catch((error: unknown) => {
        log.warn({ err: error, jobId }, 'the files of a deleted job could not be removed now');
      });
      return reply.status(204).send();
    },
  );
}
