import { text } from 'node:stream/consumers';
import { RetakeError, stripSchema, waveformSchema } from '@retake/contracts';
import { findCutMedia } from '@retake/regeneration';
import { toStripKey, toStripPictureKey, toWaveformKey } from '@retake/storage';
import type { z } from 'zod';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { toCaching } from '../../media/caching.ts';
import { sendObject } from '../../media/send-object.ts';
import { cutParamsSchema, toCutNumber, toJobId } from '../../params.ts';
import { toResponses } from '../../route-options.ts';

const tags = ['cuts'];

/** `/cuts/:cut/strip` and `/waveform`: for looking and listening along a cut without its video. */
export function registerCutPictures(app: App, { database, ownerId, store }: EdgeParts): void {
  const getVideoKey = async (params: z.infer<typeof cutParamsSchema>): Promise<string> => {
    const media = await findCutMedia(database, { jobId: toJobId(params), ownerId, cut: toCutNumber(params) });
    if (!media) throw new RetakeError('CUT_NOT_FOUND');
    return media.videoKey;
  };
  const toCache = (params: { cut: string }) => (params.cut === 'current' ? 'revalidate' : 'immutable');

  const kinds = [
    { kind: 'strip', schema: stripSchema, toKey: toStripKey, code: 'STRIP_NOT_FOUND' },
    { kind: 'waveform', schema: waveformSchema, toKey: toWaveformKey, code: 'WAVEFORM_NOT_FOUND' },
  ] as const;
  for (const { kind, schema, toKey, code } of kinds) {
    app.get(
      `/jobs/:jobId/cuts/:cut/${kind}`,
      {
        schema: {
          tags,
          summary: `The ${kind} of a cut, by its number or "current"; cuts of older versions of Retake have none`,
          params: cutParamsSchema,
          response: toResponses(200, schema),
        },
      },
      async ({ params }, reply) => {
        const key = toKey(await getVideoKey(params));
        if ((await store.stat(key)) === undefined) throw new RetakeError(code);
        reply.header('cache-control', toCaching(toCache(params)));
        return schema.parse(JSON.parse(await text(await store.createReadStream(key))));
      },
    );
  }

  app.get(
    '/jobs/:jobId/cuts/:cut/strip/picture',
    { schema: { tags, summary: 'The picture that the tiles of a strip lie in, as JPEG', params: cutParamsSchema } },
    async (request, reply) => {
      const key = toStripPictureKey(await getVideoKey(request.params));
      if ((await store.stat(key)) === undefined) throw new RetakeError('STRIP_NOT_FOUND');
      return sendObject(request, reply, { store, key, cache: toCache(request.params) });
    },
  );
}
