import { lookup as resolveHost } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Where a finished clip may be fetched from. */
export interface AddressRule {
  isAllowed(url: URL): boolean;
  /** Looks a host up, and fails when any of its addresses is a private one. */
  readonly lookup: LookupFunction;
}

const outputHost = 'replicate.delivery';

const privateNetworks = new BlockList();
for (const [network, bits] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
  ] as const),
  ...([
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ] as const),
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv4');
}
const publicNetworks6 = new BlockList();
publicNetworks6.addSubnet('2000::', 3, 'ipv6');
/** 6to4 and Teredo carry another address inside, documentation has none. */
for (const [network, bits] of [
  ['2002::', 16],
  ['2001::', 32],
  ['2001:db8::', 32],
] as const) {
  privateNetworks.addSubnet(network, bits, 'ipv6');
}

/** Whether an address is anything but a public one of the internet. */
export function isPrivateAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return privateNetworks.check(address, 'ipv4');
  if (version !== 6) return true;
  return !publicNetworks6.check(address, 'ipv6') || privateNetworks.check(address, 'ipv6');
}

/**
 * https from the provider's own hosts, at public addresses. An API on loopback is a stand-in: its own outputs may come over
 * http, from that one port.
 */
export function createAddressRule(
  baseUrl: string,
  resolve: LookupFunction = resolveHost as LookupFunction,
): AddressRule {
  const api = new URL(baseUrl);
  const isStandIn = isLoopback(api.hostname);
  return {
    isAllowed(url) {
      if (url.username !== '' || url.password !== '') return false;
      if (isStandIn && url.origin === api.origin) return true;
      const isOurs = url.hostname === outputHost || url.hostname.endsWith(`.${outputHost}`);
      return url.protocol === 'https:' && url.port === '' && (isOurs || (!isStandIn && url.hostname === api.hostname));
    },
    lookup(host, options, callback) {
      resolve(host, options, (error, address, family) => {
        const found = Array.isArray(address) ? address.map((one) => one.address) : [address];
        const isRefused = !error && !(isStandIn && host === api.hostname) && found.some(isPrivateAddress);
        if (!isRefused) return callback(error, address, family);
        callback(Object.assign(new Error(`${host} has a private address.`), { code: privateAddressCode }), '');
      });
    },
  };
}

/** `code` of the error of a lookup that was refused. */
export const privateAddressCode = 'ERR_PRIVATE_ADDRESS';

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
