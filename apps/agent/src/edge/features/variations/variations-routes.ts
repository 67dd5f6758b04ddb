import { type Edit, RetakeError, regenerationAnswerSchema, variationsBodySchema } from '@retake/contracts';
import { checkText, understand } from '@retake/director';
import { getJobSnapshot, requestRegeneration } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';
import { clipParamsSchema, toClipNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { toMessageContext } from '../messages/to-message-context.ts';
import { assertConsent } from '../regenerations/assert-consent.ts';
import { toVariationsPlan } from './to-variations-plan.ts';

/** `/variations`: takes of a clip to choose from. */
export function registerVariations(app: App, parts: EdgeParts): void {
  const { database, ownerId, enqueue, takeCommand } = parts;

  app.post(
    '/jobs/:jobId/clips/:clip/variations',
    {
      schema: {
        tags: ['variations'],
        summary: 'Make takes of a clip: versions that are added and not shown',
        params: clipParamsSchema,
        body: variationsBodySchema,
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const jobId = toJobId(request.params);
      const clip = toClipNumber(request.params);
      const { count, template, strength, instruction, maxPriceMicros } = request.body;
      const snapshot = await getJobSnapshot(database, { jobId, ownerId });
      if (!snapshot.clips.some(({ number }) => number === clip)) throw new RetakeError('CLIP_NOT_FOUND');
      const named: Edit | undefined = template && {
        clips: [clip],
        templates: [template],
        ...(strength && { strength }),
      };
      const wish =
        named === undefined
          ? understand(toMessageContext(snapshot, checkText(`/variations ${clip} ${count} ${instruction}`), [clip]))
          : { kind: 'variations' as const, clips: [clip], count, edits: [named] };
      if (wish.kind !== 'variations') {
        throw new RetakeError('BODY_INVALID', { message: wish.question ?? 'What should be tried on this clip?' });
      }
      const plan = await toVariationsPlan(parts, wish, snapshot);
      assertConsent(plan, maxPriceMicros);
      const key = findIdempotencyKey(request);
      const regeneration = await requestRegeneration(database, {
        jobId,
        ownerId,
        change: { kind: 'edit', plan },
        ...(key !== undefined && { idempotency: { key } }),
        enqueue,
      });
      return reply.status(202).send({ regeneration });
    },
  );
}
