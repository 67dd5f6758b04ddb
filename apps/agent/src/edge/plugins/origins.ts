import type { IncomingMessage } from 'node:http';
import { RetakeError } from '@retake/contracts';
import type { App } from '../app-type.ts';

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a host to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host) || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Decides which callers are let in, for requests and sockets alike. `cors` alone would not do: it hides an answer from
 * a foreign page, but the request has been carried out by then, and a websocket does not ask it at all.
 *
 * - A request with an `Origin` must come from this server's own address or from the list.
 * - While the server listens on loopback, the `Host` must be loopback too (or listed): a foreign name that was made to
 *   point here (DNS rebinding) is not us.
 */
export function createOriginCheck(options: { host: string; allowedOrigins: readonly string[] }) {
  const allowed = new Set(options.allowedOrigins);
  const allowedHosts = new Set(options.allowedOrigins.map((origin) => new URL(origin).host));
  const listensOnLoopback = isLoopback(options.host);

  return function isOriginAllowed(headers: IncomingMessage['headers']): boolean {
    const host = headers.host ?? '';
    const hostName = URL.parse(`http://${host}`)?.hostname;
    if (hostName === undefined) return false;
    if (listensOnLoopback && !loopbackNames.has(hostName) && !allowedHosts.has(host)) return false;
    const { origin } = headers;
    if (origin === undefined || allowed.has(origin)) return true;
    return URL.parse(origin)?.host === host;
  };
}
export type OriginCheck = ReturnType<typeof createOriginCheck>;

/** Refuses calls from foreign origins before anything is read. */
export function registerOrigins(app: App, isOriginAllowed: OriginCheck): void {
  app.addHook('onRequest', async (request) => {
    if (!isOriginAllowed(request.headers)) throw new RetakeError('ORIGIN_FORBIDDEN');
  });
}
