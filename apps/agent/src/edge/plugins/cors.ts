import cors from '@fastify/cors';
import type { App } from '../app-type.ts';

/** How long a browser need not ask again. */
const maxAgeSeconds = 600;

/**
 * Lets pages of other origins read answers, and send what a browser asks about beforehand. Whether a request is carried out is
 * `registerOrigins`'s to say, which comes first.
 *
 * @param allowedOrigins exactly these, such as `https://video.example.com`.
 */
export async function registerCors(app: App, allowedOrigins: readonly string[]): Promise<void> {
  await app.register(cors, {
    origin: [...allowedOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['content-type', 'idempotency-key', 'range'],
    exposedHeaders: ['x-request-id', 'retry-after', 'content-range', 'etag'],
    maxAge: maxAgeSeconds,
  });
}
