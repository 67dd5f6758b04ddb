import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from './verify-webhook.ts';

/** The example of the Standard Webhooks specification. */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const timestamp = 1_614_265_330;
const body = '{"test": 2432232314}';
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const now = new Date(timestamp * 1000);

const headers = (changes: Record<string, string | undefined> = {}) => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signature,
  ...changes,
});
const signWith = (key: string, content: string) =>
  `v1,${createHmac('sha256', Buffer.from(key.slice(6), 'base64'))
    .update(content)
    .digest('base64')}`;
const refusal = expect.objectContaining({ code: 'WEBHOOK_INVALID' });

describe('verifyWebhook', () => {
  it('accepts the published example, as text and as bytes', () => {
    expect(verifyWebhook(secret, headers(), body, now)).toEqual({ deliveryId: id });
    expect(verifyWebhook(secret, headers(), Buffer.from(body), now)).toEqual({ deliveryId: id });
  });

  it('accepts one valid signature among several, wherever it stands', () => {
    const other = `v1,${Buffer.alloc(32, 7).toString('base64')}`;
    for (const many of [`${other} ${signature}`, `${signature} ${other}`, `v1a,abc ${signature}`]) {
      expect(verifyWebhook(secret, headers({ 'webhook-signature': many }), body, now).deliveryId).toBe(id);
    }
  });

  it.each([
    ['another body', headers(), `${body} `],
    ['another id', headers({ 'webhook-id': 'msg_other' }), body],
    ['another version of the scheme', headers({ 'webhook-signature': signature.replace('v1', 'v2') }), body],
    ['a signature that is cut', headers({ 'webhook-signature': signature.slice(0, -6) }), body],
    ['an empty signature', headers({ 'webhook-signature': '' }), body],
    ['a signature of nothing', headers({ 'webhook-signature': 'v1,' }), body],
    ['no signature', headers({ 'webhook-signature': undefined }), body],
    ['no id', headers({ 'webhook-id': undefined }), body],
    ['no time', headers({ 'webhook-timestamp': undefined }), body],
    ['a time that is no number', headers({ 'webhook-timestamp': 'NaN' }), body],
  ])('refuses %s', (_what, given, text) => {
    expect(() => verifyWebhook(secret, given, text, now)).toThrow(refusal);
  });

  it('takes five minutes of difference both ways, and not a second more', () => {
    for (const [difference, isTaken] of [
      [300, true],
      [-300, true],
      [301, false],
      [-301, false],
    ] as const) {
      const check = () => verifyWebhook(secret, headers(), body, new Date((timestamp + difference) * 1000));
      if (isTaken) expect(check().deliveryId).toBe(id);
      else expect(check).toThrow(refusal);
    }
  });

  it('refuses what another key has signed', () => {
    const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const forged = signWith(other, `${id}.${timestamp}.${body}`);
    expect(verifyWebhook(other, headers({ 'webhook-signature': forged }), body, now).deliveryId).toBe(id);
    expect(() => verifyWebhook(secret, headers({ 'webhook-signature': forged }), body, now)).toThrow(refusal);
  });

  it.each(['', 'whsec_', 'whsec_abc'])('will not work with the secret %j', (weak) => {
    const forged = `v1,${createHmac('sha256', Buffer.from(weak.replace('whsec_', ''), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64')}`;
    expect(() => verifyWebhook(weak, headers({ 'webhook-signature': forged }), body, now)).toThrow(
      expect.objectContaining({ code: 'INTERNAL' }),
    );
  });
});
