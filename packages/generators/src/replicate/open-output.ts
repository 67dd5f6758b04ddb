import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { RetakeError } from '@retake/contracts';
import { type AddressRule, privateAddressCode } from './address-rule.ts';
import { toUnusable } from './to-unusable.ts';

const mostRedirects = 3;
/** Without a byte for this long the connection is given up. */
const idleMs = 30_000;

/**
 * Opens the address of an output. Each address, also one that another redirects to, is checked before anything is sent to it.
 *
 * @throws RetakeError `OUTPUT_EXPIRED` for 403, 404 and 410; `PROVIDER_UNAVAILABLE`; `OUTPUT_UNUSABLE` for an address that
 *   is not allowed
 */
export async function openOutput(
  address: string,
  rule: AddressRule,
  signal: AbortSignal | undefined,
): Promise<IncomingMessage> {
  let url = toAllowed(address, undefined, rule);
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await open(url, rule, signal);
    const { statusCode: status = 0, headers } = response;
    if (status === 200) return response;
    response.destroy();
    if (status === 403 || status === 404 || status === 410) throw new RetakeError('OUTPUT_EXPIRED');
    if (status < 300 || status >= 400 || headers.location === undefined) {
      throw new RetakeError('PROVIDER_UNAVAILABLE', { details: { status } });
    }
    url = toAllowed(headers.location, url, rule);
  }
  throw toUnusable('The address of the finished clip redirects too often.');
}

async function open(url: URL, { lookup }: AddressRule, signal: AbortSignal | undefined): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  // A connection of its own: one that is kept could lead to an address that was looked up by other rules.
  const request = send(url, { lookup, agent: false, timeout: idleMs, ...(signal && { signal }) });
  request.on('timeout', () => request.destroy(new Error('Nothing came for too long.')));
  request.end();
  try {
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    // From here on a broken connection is told by the body as well, to whoever reads it.
    request.on('error', () => response.destroy());
    return response;
  } catch (cause) {
    signal?.throwIfAborted();
    if ((cause as NodeJS.ErrnoException).code !== privateAddressCode) {
      throw new RetakeError('PROVIDER_UNAVAILABLE', { message: 'The finished clip could not be fetched.', cause });
    }
    throw toUnusable('The address of the finished clip leads into a private network.', cause);
  }
}

function toAllowed(address: string, base: URL | undefined, rule: AddressRule): URL {
  if (!URL.canParse(address, base?.href)) throw toUnusable('The provider named no address of the finished clip.');
  const url = new URL(address, base?.href);
  if (!rule.isAllowed(url)) throw toUnusable('The finished clip is at an address that is not the provider’s.');
  return url;
}
