import { cutListSchema, RetakeError } from '@retake/contracts';
import { findCutMedia, listCuts } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { sendObject } from '../../media/send-object.ts';
import { cutParamsSchema, jobParamsSchema, toCutNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['cuts'];

/** `/cuts`: every published composition, and its files. */
export function registerCuts(app: App, { database, ownerId, store }: EdgeParts): void {
  app.get(
    '/jobs/:jobId/cuts',
    {
      schema: {
        tags,
        summary: 'The published cuts of a job',
        params: jobParamsSchema,
        response: toResponses(200, cutListSchema),
      },
    },
    async ({ params }) => ({ cuts: await listCuts(database, { jobId: toJobId(params), ownerId }) }),
  );

  for (const kind of ['video', 'poster'] as const) {
    app.get(
      `/jobs/:jobId/cuts/:cut/${kind}`,
      {
        schema: {
          tags,
          summary: `The ${kind} of a cut, by its number or "current"`,
          params: cutParamsSchema,
        },
      },
      async (request, reply) => {
        const cut = toCutNumber(request.params);
        const media = await findCutMedia(database, { jobId: toJobId(request.params), ownerId, cut });
        if (!media) throw new RetakeError('CUT_NOT_FOUND');
        const key = kind === 'video' ? media.videoKey : media.posterKey;
        return sendObject(request, reply, { store, key, cache: cut === 'current' ? 'revalidate' : 'immutable' });
      },
    );
  }
}
