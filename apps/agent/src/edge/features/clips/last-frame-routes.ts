import { RetakeError } from '@retake/contracts';
import { findVersionMedia, getJobSnapshot } from '@retake/regeneration';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { sendObject } from '../../media/send-object.ts';
import { toClipNumber, toJobId, toVersionNumber, versionParamsSchema } from '../../params.ts';
import { createLastFrames } from './create-last-frames.ts';

/** `…/versions/:version/last-frame`: where a clip that continues this one has to begin. */
export function registerLastFrames(app: App, { database, ownerId, store, uploadFolder }: EdgeParts): void {
  const lastFrames = createLastFrames(store, uploadFolder);
  app.get(
    '/jobs/:jobId/clips/:clip/versions/:version/last-frame',
    {
      schema: {
        tags: ['clips'],
        summary: 'The last frame that a version shows by itself, as PNG',
        params: versionParamsSchema,
      },
    },
    async (request, reply) => {
      const address = {
        jobId: toJobId(request.params),
        ownerId,
        clip: toClipNumber(request.params),
        version: toVersionNumber(request.params),
      };
      const media = await findVersionMedia(database, address);
      const { clips, format } = await getJobSnapshot(database, address);
      const clip = clips.find(({ number }) => number === address.clip);
      const version = clip?.versions.find(({ number }) => number === address.version);
      if (!media || !clip || !version) throw new RetakeError('VERSION_NOT_FOUND');
      const key = await lastFrames.getKey({
        jobId: address.jobId,
        versionId: version.id,
        videoKey: media.videoKey,
        end: { frame: version.leadFrames + clip.slotFrames - 1, rate: format.rate },
      });
      // Clips change places, so the number is another clip's later.
      return sendObject(request, reply, { store, key, cache: 'revalidate' });
    },
  );
}
