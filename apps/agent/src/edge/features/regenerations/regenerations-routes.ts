import {
  createRegenerationBodySchema,
  type JobSnapshot,
  regenerationAnswerSchema,
  retryBodySchema,
} from '@retake/contracts';
import { cancelRegeneration, getRegeneration, retryRegeneration } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema, regenerationParamsSchema, toJobId, toRegenerationId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { assertConsent } from './assert-consent.ts';
import { startPlan } from './start-plan.ts';
import { toEditPlan } from './to-edit-plan.ts';
import { toEdits } from './to-edits.ts';

const tags = ['regenerations'];

/** `/regenerations`: changes without the chat. */
export function registerRegenerations(app: App, parts: EdgeParts): void {
  const { database, ownerId, enqueue, takeCommand } = parts;

  app.post(
    '/jobs/:jobId/regenerations',
    {
      schema: {
        tags,
        summary: 'Change clips by template or instruction',
        description:
          'Answered at once. Where a language model is set up, the run has the prompts of paid clips written first; when that fails, the change fails with a MODEL_ code, and nothing is spent.',
        params: jobParamsSchema,
        body: createRegenerationBodySchema,
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      const { body } = request;
      const toPlan = async (snapshot: JobSnapshot) => {
        const wish = { kind: 'edit', edits: toEdits(body, snapshot) } as const;
        const plan = await toEditPlan(parts, wish, snapshot, { route: body.route });
        assertConsent(plan, body.maxPriceMicros);
        return plan;
      };
      return reply.status(202).send(await startPlan(parts, request, { toPlan, whenBusy: body.whenBusy }));
    },
  );

  app.get(
    '/jobs/:jobId/regenerations/:regenerationId',
    {
      schema: {
        tags,
        summary: 'One change as it is now',
        params: regenerationParamsSchema,
        response: toResponses(200, regenerationAnswerSchema),
      },
    },
    async ({ params }) => ({
      regeneration: await getRegeneration(database, {
        jobId: toJobId(params),
        ownerId,
        regenerationId: toRegenerationId(params),
      }),
    }),
  );

  app.post(
    '/jobs/:jobId/regenerations/:regenerationId/cancel',
    {
      schema: {
        tags,
        summary: 'Stop a change',
        params: regenerationParamsSchema,
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const ids = { jobId: toJobId(request.params), regenerationId: toRegenerationId(request.params) };
      return reply.status(202).send({ regeneration: await cancelRegeneration(database, { ...ids, ownerId }) });
    },
  );

  app.post(
    '/jobs/:jobId/regenerations/:regenerationId/retry',
    {
      schema: {
        tags,
        summary: 'Try a failed or cancelled change again, or the clips that a published one had to leave as they were',
        params: regenerationParamsSchema,
        body: retryBodySchema.nullish(),
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const ids = { jobId: toJobId(request.params), regenerationId: toRegenerationId(request.params) };
      const clips = request.body?.clips;
      const regeneration = await retryRegeneration(database, { ...ids, ownerId, enqueue, ...(clips && { clips }) });
      return reply.status(202).send({ regeneration });
    },
  );
}
