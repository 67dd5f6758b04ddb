import { clipViewSchema, type JobSnapshot, RetakeError, versionViewSchema } from '@retake/contracts';
import { findVersionMedia, getJobSnapshot } from '@retake/regeneration';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { sendObject } from '../../media/send-object.ts';
import {
  clipParamsSchema,
  jobParamsSchema,
  toClipAddress,
  toClipNumber,
  toJobId,
  toVersionNumber,
  versionParamsSchema,
} from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['clips'];

/** `/clips`: what the clips are, and the files of their versions. */
export function registerClips(app: App, parts: EdgeParts): void {
  const { database, ownerId, store } = parts;
  const load = (params: { jobId: string }) => getJobSnapshot(database, { jobId: toJobId(params), ownerId });

  app.get(
    '/jobs/:jobId/clips',
    {
      schema: {
        tags,
        summary: 'The clips of a job',
        params: jobParamsSchema,
        response: toResponses(200, z.object({ clips: z.array(clipViewSchema) })),
      },
    },
    async ({ params }) => ({ clips: (await load(params)).clips }),
  );

  app.get(
    '/jobs/:jobId/clips/:clip',
    { schema: { tags, summary: 'One clip', params: clipParamsSchema, response: toResponses(200, clipViewSchema) } },
    async ({ params }) => getClip(await load(params), toClipNumber(params)),
  );

  app.get(
    '/jobs/:jobId/clips/:clip/versions',
    {
      schema: {
        tags,
        summary: 'The versions of a clip, oldest first',
        params: clipParamsSchema,
        response: toResponses(200, z.object({ current: z.int(), versions: z.array(versionViewSchema) })),
      },
    },
    async ({ params }) => {
      const { version, versions } = getClip(await load(params), toClipNumber(params));
      return { current: version, versions };
    },
  );

  for (const kind of ['video', 'poster'] as const) {
    const send = async (
      request: FastifyRequest,
      reply: FastifyReply,
      address: { jobId: string; clip: number | string; version: number | 'current' },
    ) => {
      const media = await findVersionMedia(database, { ...address, ownerId });
      if (!media) throw new RetakeError(address.version === 'current' ? 'CLIP_NOT_FOUND' : 'VERSION_NOT_FOUND');
      const key = kind === 'video' ? media.videoKey : media.posterKey;
      return sendObject(request, reply, {
        store,
        key,
        // Clips change places, so a number is another clip's later.
        cache: address.version === 'current' || typeof address.clip === 'number' ? 'revalidate' : 'immutable',
      });
    };

    app.get(
      `/jobs/:jobId/clips/:clip/${kind}`,
      { schema: { tags, summary: `The ${kind} of a clip as the video shows it`, params: clipParamsSchema } },
      async (request, reply) =>
        send(request, reply, {
          jobId: toJobId(request.params),
          clip: toClipNumber(request.params),
          version: 'current',
        }),
    );

    app.get(
      `/jobs/:jobId/clips/:clip/versions/:version/${kind}`,
      {
        schema: {
          tags,
          summary: `The ${kind} of a version of a clip, by its number or its id; by the id it never changes`,
          params: versionParamsSchema,
        },
      },
      async (request, reply) =>
        send(request, reply, {
          jobId: toJobId(request.params),
          clip: toClipAddress(request.params),
          version: toVersionNumber(request.params),
        }),
    );
  }
}

function getClip({ clips }: JobSnapshot, number: number) {
  const clip = clips.find((entry) => entry.number === number);
  if (!clip) throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
  return clip;
}
