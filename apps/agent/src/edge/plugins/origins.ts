import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { RetakeError } from '@retake/contracts';
import type { App } from '../app-type.ts';

/** Whether a host to listen on can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

interface OriginCheckOptions {
  /** Where the server listens. */
  readonly host: string;
  /** What this machine is called in its network. */
  readonly machineName: string;
  readonly allowedOrigins: readonly string[];
}

/**
 * Decides which callers are let in, for requests and sockets alike. `cors` alone would not do: it hides an answer from
 * a foreign page, but the request has been carried out by then, and a websocket does not ask it at all.
 *
 * - The `Host` must be an address, `localhost`, a name of this machine, or listed: a foreign name that was made to point here
 *   (DNS rebinding) is not us, and its pages would pass for our own.
 * - A request with an `Origin` must come from this server's own address or from the list.
 */
export function createOriginCheck({ host: listensOn, machineName, allowedOrigins }: OriginCheckOptions) {
  const allowed = new Set(allowedOrigins);
  const allowedHosts = new Set(allowedOrigins.map((origin) => new URL(origin).host));
  const ownNames = listOwnNames(listensOn, machineName);

  return function isOriginAllowed(headers: IncomingMessage['headers']): boolean {
    const host = (headers.host ?? '').toLowerCase();
    const name = URL.parse(`http://${host}`)?.hostname;
    if (name === undefined) return false;
    if (!isAddress(name) && !ownNames.has(name) && !allowedHosts.has(host)) return false;
    const { origin } = headers;
    if (origin === undefined || allowed.has(origin)) return true;
    return URL.parse(origin)?.host === host;
  };
}
export type OriginCheck = ReturnType<typeof createOriginCheck>;

/** With and without its domain, and as it is called where no name server knows it. */
function listOwnNames(listensOn: string, machineName: string): ReadonlySet<string> {
  const full = machineName.toLowerCase();
  const short = full.split('.')[0]!;
  return new Set(['localhost', listensOn.toLowerCase(), full, short, `${short}.local`]);
}

/** Nobody can make an address point elsewhere. In a host name the parser has put IPv6 between brackets. */
const isAddress = (name: string) => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/** Refuses calls from foreign origins, and by foreign names, before anything is read. */
export function registerOrigins(app: App, isOriginAllowed: OriginCheck): void {
  app.addHook('onRequest', async ({ headers }) => {
    if (isOriginAllowed(headers)) return;
    // Without its origin it may pass: then that is what is foreign.
    const { origin, ...rest } = headers;
    const isNamed = isOriginAllowed(rest);
    throw new RetakeError('ORIGIN_FORBIDDEN', {
      message: isNamed
        ? `Requests from ${origin} are not accepted here; RETAKE_ALLOWED_ORIGINS lists who may call.`
        : `This server does not answer to the name ${headers.host}. Open it by its address, or add http://${headers.host} to RETAKE_ALLOWED_ORIGINS.`,
    });
  });
}
