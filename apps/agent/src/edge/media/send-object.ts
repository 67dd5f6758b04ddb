import { Readable } from 'node:stream';
import { RetakeError } from '@retake/contracts';
import type { ObjectStore } from '@retake/storage';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Caching, toCaching } from './caching.ts';
import { parseRange } from './parse-range.ts';

interface SendOptions {
  readonly store: ObjectStore;
  readonly key: string;
  readonly cache: Caching;
}

/** Sends a stored object, whole or in part, as players ask for it: Range, If-Range, If-None-Match, HEAD. */
export async function sendObject(request: FastifyRequest, reply: FastifyReply, options: SendOptions) {
  const { store, key, cache } = options;
  const stat = await store.stat(key);
  if (!stat) throw new RetakeError('OBJECT_NOT_FOUND');
  reply
    .header('accept-ranges', 'bytes')
    .header('etag', stat.etag)
    .header('cache-control', toCaching(cache))
    .header('content-disposition', 'inline');
  if (matches(request.headers['if-none-match'], stat.etag)) return reply.status(304).send();

  const ifRange = request.headers['if-range'];
  const mayRange = ifRange === undefined || ifRange === stat.etag;
  const range = mayRange ? parseRange(request.headers.range, stat.bytes) : undefined;
  if (range === 'unsatisfiable') {
    return reply.status(416).header('content-range', `bytes */${stat.bytes}`).send();
  }
  reply.type(stat.contentType);
  if (range) {
    reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${stat.bytes}`);
  }
  reply.header('content-length', range ? range.end - range.start + 1 : stat.bytes);
  // A stream keeps the length that was set; no payload at all would be counted as 0.
  if (request.method === 'HEAD') return reply.send(Readable.from([]));
  return reply.send(await store.createReadStream(key, range));
}

function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((entry) => entry.trim().replace(/^W\//, '') === etag);
}
