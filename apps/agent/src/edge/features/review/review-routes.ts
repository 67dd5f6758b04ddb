import { clipViewSchema, RetakeError, reviewBodySchema } from '@retake/contracts';
import { getJobSnapshot, setReview } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { clipParamsSchema, toClipNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

/** What somebody thinks of a clip. */
export function registerReview(app: App, { database, ownerId, takeCommand }: EdgeParts): void {
  app.post(
    '/jobs/:jobId/clips/:clip/review',
    {
      schema: {
        tags: ['edits'],
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
