import {
  type JobSnapshot,
  lookListSchema,
  lookSavedSchema,
  RetakeError,
  regenerationAnswerSchema,
  saveLookBodySchema,
  wearLookBodySchema,
} from '@retake/contracts';
import { deleteLook, getJobSnapshot, getLook, listLooks, saveLook } from '@retake/regeneration';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { jobParamsSchema } from '../../params.ts';
import { toResponses } from '../../route-options.ts';
import { startPlan } from '../regenerations/start-plan.ts';
import { readWornLook } from './read-worn-look.ts';
import { toLookPlan } from './to-look-plan.ts';
import { toWornLook } from './to-worn-look.ts';

const tags = ['looks'];
const lookParamsSchema = z.object({ lookId: z.string() });

/** `/looks`: looks that are saved by name, and clips that get one. */
export function registerLooks(app: App, parts: EdgeParts): void {
  const { database, ownerId, takeCommand } = parts;

  app.get(
    '/looks',
    { schema: { tags, summary: 'Saved looks', response: toResponses(200, lookListSchema) } },
    async () => ({ looks: await listLooks(database, { ownerId }) }),
  );

  app.post(
    '/looks',
    {
      schema: {
        tags,
        summary: 'Save the look of a clip by name; a look of the same name is replaced',
        body: saveLookBodySchema,
        response: toResponses(201, lookSavedSchema),
      },
    },
    async (request, reply) => {
      takeCommand(request.ip);
      const { name, clip, jobId } = request.body;
      const snapshot = await getJobSnapshot(database, { jobId, ownerId });
      const look = await saveLook(database, { ownerId, name, look: await readWornLook(parts, snapshot, clip) });
      return reply.status(201).send({ look });
    },
  );

  app.delete(
    '/looks/:lookId',
    {
      schema: {
        tags,
        summary: 'Delete a saved look and answer the others; clips that have it keep it',
        params: lookParamsSchema,
        response: toResponses(200, lookListSchema),
      },
    },
    async (request) => {
      takeCommand(request.ip);
      const { lookId } = request.params;
      if (!z.uuid().safeParse(lookId).success) throw new RetakeError('LOOK_NOT_FOUND');
      await deleteLook(database, { ownerId, lookId });
      return { looks: await listLooks(database, { ownerId }) };
    },
  );

  app.post(
    '/jobs/:jobId/looks',
    {
      schema: {
        tags,
        summary: 'Give clips the look of another clip, or a saved one',
        params: jobParamsSchema,
        body: wearLookBodySchema,
        response: toResponses(202, regenerationAnswerSchema),
      },
    },
    async (request, reply) => {
      const { clips, fromClip, name = '' } = request.body;
      const toPlan = async (snapshot: JobSnapshot) => {
        const worn =
          fromClip === undefined
            ? toWornLook(await getLook(database, { ownerId, name }))
            : await readWornLook(parts, snapshot, fromClip);
        return toLookPlan(snapshot, clips, worn);
      };
      return reply.status(202).send(await startPlan(parts, request, { toPlan }));
    },
  );
}
