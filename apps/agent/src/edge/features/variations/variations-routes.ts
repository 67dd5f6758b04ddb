import { type JobSnapshot, regenerationAnswerSchema, variationsBodySchema } from '@retake/contracts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { clipParamsSchema, toClipNumber } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { assertConsent } from '../regenerations/assert-consent.ts';
import { startPlan } from '../regenerations/start-plan.ts';
import { toTakeWish } from './to-take-wish.ts';
import { toVariationsPlan } from './to-variations-plan.ts';

/** `/variations`: takes of a clip to choose from. */
export function registerVariations(app: App, parts: EdgeParts): void {
  app.post(
    '/jobs/:jobId/clips/:clip/variations',
    {
      schema: {
        tags: ['variations'],
        summary: 'Make takes of a clip: versions that are added and not shown',
        description:
          'Answered at once. Where a language model is set up, the run has the prompt of paid takes written first; when that fails, the change fails with a MODEL_ code, and nothing is spent.',
        params: clipParamsSchema,
        body: variationsBodySchema,
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      const clip = toClipNumber(request.params);
      const { maxPriceMicros, ...wanted } = request.body;
      const toPlan = async (snapshot: JobSnapshot) => {
        const plan = await toVariationsPlan(parts, toTakeWish(snapshot, clip, wanted), snapshot);
        assertConsent(plan, maxPriceMicros);
        return plan;
      };
      return reply.status(202).send(await startPlan(parts, request, { toPlan }));
    },
  );
}
