import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyReply, FastifyRequest } from 'fastify';
import next from 'next';

/** Next is CommonJS: its types speak of a `default` that the module which Node loads does not have. */
const createNext = next as unknown as typeof next.default;

/** What answers every address that is not the API's. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** The web app has not been built; the message says what to do. */
export class PagesMissingError extends Error {
  override readonly name = 'PagesMissingError';
}

/**
 * Starts the built web app as part of this server.
 *
 * @throws PagesMissingError when there is no build.
 */
export async function createPages(options: { hostname: string; port: number }): Promise<Pages> {
  const dir = fileURLToPath(new URL('../../../../web', import.meta.url));
  if (!existsSync(join(dir, '.next', 'BUILD_ID'))) {
    throw new PagesMissingError(
      'The web app has not been built: start with "npm start", or run "npm run build -w @retake/web" first.',
    );
  }
  const server = createNext({ dev: false, dir, hostname: options.hostname, port: options.port, quiet: true });
  await server.prepare();
  const handle = server.getRequestHandler();
  return {
    handle: (request, response) => handle(request, response),
    close: () => server.close(),
  };
}

/** Hands a request to the web app, with the headers that were set so far. */
export async function sendPage(pages: Pages, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.hijack();
  await pages.handle(request.raw, reply.raw);
}
