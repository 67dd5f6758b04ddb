import {
  orderBodySchema,
  regenerationAnswerSchema,
  restoreBodySchema,
  settingsBodySchema,
  transitionBodySchema,
} from '@retake/contracts';
import type { ChangeRequest } from '@retake/regeneration';
import type { FastifyRequest } from 'fastify';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { clipParamsSchema, jobParamsSchema, toClipNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { startChange } from '../regenerations/start-change.ts';

const tags = ['edits'];
const response = toResponses(202, regenerationAnswerSchema);

/** Edits without generation: restore, order, transition, settings. */
export function registerEdits(app: App, parts: EdgeParts): void {
  async function start(request: FastifyRequest, jobId: string, change: ChangeRequest) {
    parts.takeCommand(request.ip);
    return startChange(parts, request, { jobId, change });
  }

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
}
