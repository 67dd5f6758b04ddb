import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createAddressRule, isPrivateAddress, privateAddressCode } from './address-rule.ts';

const live = createAddressRule('https://api.replicate.com/v1');
const standIn = createAddressRule('http://127.0.0.1:4000/v1');

describe('createAddressRule', () => {
  it.each([
    'https://replicate.delivery/pbxt/a/out.mp4',
    'https://pbxt.replicate.delivery/a/out.mp4',
    'https://api.replicate.com/v1/files/a/download',
  ])('allows %s', (address) => {
    expect(live.isAllowed(new URL(address))).toBe(true);
  });

  it.each([
    'http://replicate.delivery/out.mp4',
    'https://replicate.delivery:8443/out.mp4',
    'https://replicate.delivery.example.com/out.mp4',
    'https://evilreplicate.delivery/out.mp4',
    'https://me:secret@replicate.delivery/out.mp4',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1:4000/outputs/a.mp4',
    'https://[::1]/out.mp4',
    'file:///etc/passwd',
    'data:video/mp4;base64,AAAA',
  ])('refuses %s', (address) => {
    expect(live.isAllowed(new URL(address))).toBe(false);
  });

  it('lets a stand-in on loopback serve outputs from its own port, and no other', () => {
    expect(standIn.isAllowed(new URL('http://127.0.0.1:4000/outputs/a.mp4'))).toBe(true);
    expect(standIn.isAllowed(new URL('http://127.0.0.1:4001/outputs/a.mp4'))).toBe(false);
    expect(standIn.isAllowed(new URL('http://localhost:4000/outputs/a.mp4'))).toBe(false);
  });

  it.each([
    ['10.1.2.3', true],
    ['172.31.0.1', true],
    ['192.168.1.1', true],
    ['127.0.0.1', true],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['::1', true],
    ['::', true],
    ['fd00::1', true],
    ['fe80::1', true],
    ['::ffff:10.0.0.1', true],
    ['64:ff9b::7f00:1', true],
    ['2002:7f00:1::', true],
    ['no address', true],
    ['8.8.8.8', false],
    ['172.32.0.1', false],
    ['2606:4700::1111', false],
  ])('calls %s private: %s', (address, isPrivate) => {
    expect(isPrivateAddress(address)).toBe(isPrivate);
  });

  it('refuses a host when any of its addresses is private, after the lookup', async () => {
    const resolveTo = (addresses: string[]): LookupFunction =>
      ((_host, _options, done) =>
        done(
          null,
          addresses.map((address) => ({ address, family: 4 })),
          4,
        )) as LookupFunction;
    const lookUp = (addresses: string[]) =>
      new Promise((resolve) => {
        const rule = createAddressRule('https://api.replicate.com/v1', resolveTo(addresses));
        rule.lookup('replicate.delivery', { all: true }, (error, address) => resolve(error?.code ?? address));
      });
    expect(await lookUp(['8.8.8.8', '127.0.0.1'])).toBe(privateAddressCode);
    expect(await lookUp(['10.0.0.1'])).toBe(privateAddressCode);
    expect(await lookUp(['8.8.8.8'])).toEqual([{ address: '8.8.8.8', family: 4 }]);
  });
});
