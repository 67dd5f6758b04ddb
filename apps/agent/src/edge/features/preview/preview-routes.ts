import { Readable } from 'node:stream';
import { isRetakeError, RetakeError } from '@retake/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { toCutInitialisation } from '../../../preview/to-fragments.ts';
import type { App } from '../../app-type.ts';
import type { EdgeParts } from '../../edge-parts.ts';
import { regenerationParamsSchema, toJobId, toRegenerationId } from '../../params.ts';
import { createCutTablesCache } from './cut-tables-cache.ts';
import { openPreview } from './open-preview.ts';
import { streamStretch } from './stream-stretch.ts';
import { toPlaylist } from './to-playlist.ts';

const tags = ['regenerations'];
const pieceParamsSchema = regenerationParamsSchema.extend({ piece: z.string() });

/** The address says of which change, not of which run, and the same piece comes from elsewhere later. */
const notKept = 'private, no-store';

/** `/regenerations/{id}/preview.m3u8`: a change can be watched while it runs, as HLS. */
export function registerPreview(app: App, parts: EdgeParts): void {
  const { database, store, ownerId } = parts;
  const tables = createCutTablesCache(store);
  const toKey = (params: z.infer<typeof regenerationParamsSchema>) => ({
    ownerId,
    jobId: toJobId(params),
    regenerationId: toRegenerationId(params),
  });
  const open = (params: z.infer<typeof regenerationParamsSchema>) => openPreview(parts, tables, toKey(params));

  app.get(
    '/jobs/:jobId/regenerations/:regenerationId/preview.m3u8',
    {
      schema: {
        tags,
        summary: 'The whole video as a running change makes it, as an HLS playlist',
        params: regenerationParamsSchema,
      },
    },
    async ({ params }, reply) => {
      const { stretches, format } = await open(params);
      reply.type('application/vnd.apple.mpegurl').header('cache-control', notKept);
      return reply.send(toPlaylist(stretches, format.rate));
    },
  );

  app.get(
    '/jobs/:jobId/regenerations/:regenerationId/preview/init.mp4',
    { schema: { tags, summary: 'What a player reads before any piece', params: regenerationParamsSchema } },
    async ({ params }, reply) => {
      const { cut, format } = await open(params);
      return reply.type('video/mp4').header('cache-control', notKept).send(toCutInitialisation(cut, format));
    },
  );

  app.get(
    '/jobs/:jobId/regenerations/:regenerationId/preview/:piece',
    {
      schema: {
        tags,
        summary: 'A piece of the playlist; it is sent as its pictures are rendered',
        params: pieceParamsSchema,
      },
    },
    async ({ params }, reply) => {
      const preview = await open(params);
      const stretch = preview.stretches.find(({ from, to }) => params.piece === `${from}-${to}.m4s`);
      if (stretch === undefined) throw new RetakeError('PREVIEW_NOT_FOUND');
      const gone = abortWhenGone(reply);
      const fragments = streamStretch({ database, store, tables }, toKey(params), preview, stretch, gone);
      // Whatever keeps the first piece from coming is still answered with its own status.
      const first = await fragments.next();
      reply.type('video/mp4').header('cache-control', notKept);
      return reply.send(Readable.from(startingWith(first.value, fragments, reply), { objectMode: false }));
    },
  );
}

function abortWhenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => controller.abort());
  return controller.signal;
}

/** When the change ends before the piece does, the answer breaks off: its status has been sent, so nothing else tells. */
async function* startingWith(
  first: Buffer | undefined,
  rest: AsyncGenerator<Buffer>,
  reply: FastifyReply,
): AsyncGenerator<Buffer> {
  if (first !== undefined) yield first;
  try {
    yield* rest;
  } catch (error) {
    if (!isRetakeError(error)) throw error;
    reply.raw.destroy();
  }
}
