import {
  clipViewSchema,
  orderBodySchema,
  RetakeError,
  regenerationAnswerSchema,
  restoreBodySchema,
  reviewBodySchema,
  settingsBodySchema,
  transitionBodySchema,
  undoBodySchema,
} from '@retake/contracts';
import { type ChangeRequest, getJobSnapshot, requestRegeneration, setReview } from '@retake/regeneration';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { clipParamsSchema, jobParamsSchema, toClipNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['edits'];
const response = toResponses(202, regenerationAnswerSchema);

/** Edits without generation: undo, redo, restore, order, transition, and what somebody thinks of a clip. */
export function registerEdits(app: App, parts: EdgeParts): void {
  const { database, ownerId, enqueue, takeCommand } = parts;

  async function start(request: FastifyRequest, jobId: string, change: ChangeRequest) {
    takeCommand(request.ip);
    const key = findIdempotencyKey(request);
    const regeneration = await requestRegeneration(database, {
      jobId,
      ownerId,
      change,
      ...(key !== undefined && { idempotency: { key } }),
      enqueue,
    });
    return { regeneration };
  }

  app.post(
    '/jobs/:jobId/undo',
    {
      schema: {
        tags,
        summary: 'Take the last change back',
        params: jobParamsSchema,
        body: undoBodySchema.nullish(),
        response,
      },
    },
    async (request, reply) => {
      const clips = request.body?.clips;
      return reply
        .status(202)
        .send(await start(request, toJobId(request.params), { kind: 'undo', ...(clips && { clips }) }));
    },
  );

  app.post(
    '/jobs/:jobId/redo',
    {
      schema: {
        tags,
        summary: 'Bring back what was undone',
        params: jobParamsSchema,
        body: z.strictObject({}).nullish(),
        response,
      },
    },
    async (request, reply) => reply.status(202).send(await start(request, toJobId(request.params), { kind: 'redo' })),
  );

  app.post(
    '/jobs/:jobId/clips/order',
    {
      schema: {
        tags,
        summary: 'Put the clips in another order',
        params: jobParamsSchema,
        body: orderBodySchema,
        response,
      },
    },
    async (request, reply) =>
      reply
        .status(202)
        .send(await start(request, toJobId(request.params), { kind: 'reorder', order: request.body.clips })),
  );

  app.post(
    '/jobs/:jobId/clips/:clip/restore',
    {
      schema: {
        tags,
        summary: 'Show an earlier version again',
        params: clipParamsSchema,
        body: restoreBodySchema,
        response,
      },
    },
    async (request, reply) =>
      reply.status(202).send(
        await start(request, toJobId(request.params), {
          kind: 'restore',
          clip: toClipNumber(request.params),
          version: request.body.version,
        }),
      ),
  );

  app.put(
    '/jobs/:jobId/clips/:clip/transition',
    {
      schema: {
        tags,
        summary: 'What happens between a clip and the next one',
        params: clipParamsSchema,
        body: transitionBodySchema,
        response,
      },
    },
    async (request, reply) =>
      reply.status(202).send(
        await start(request, toJobId(request.params), {
          kind: 'transition',
          clip: toClipNumber(request.params),
          transition: request.body,
        }),
      ),
  );

  app.put(
    '/jobs/:jobId/settings',
    {
      schema: {
        tags,
        summary: 'How the whole video sounds: the own sound of its clips, its music, its loudness',
        params: jobParamsSchema,
        body: settingsBodySchema,
        response,
      },
    },
    async (request, reply) =>
      reply
        .status(202)
        .send(await start(request, toJobId(request.params), { kind: 'settings', settings: request.body })),
  );

  app.post(
    '/jobs/:jobId/clips/:clip/review',
    {
      schema: {
        tags,
        summary: 'Approve or reject a clip as it is now',
        params: clipParamsSchema,
        body: reviewBodySchema,
        response: toResponses(200, clipViewSchema),
      },
    },
    async (request) => {
      takeCommand(request.ip);
      const job = { jobId: toJobId(request.params), ownerId };
      const number = toClipNumber(request.params);
      await setReview(database, { ...job, clips: [number], ...request.body });
      const clip = (await getJobSnapshot(database, job)).clips.find((entry) => entry.number === number);
      if (!clip) throw new RetakeError('CLIP_NOT_FOUND');
      return clip;
    },
  );
}
