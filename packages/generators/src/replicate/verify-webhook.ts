import { createHmac, timingSafeEqual } from 'node:crypto';
import { RetakeError } from '@retake/contracts';

/** Headers as Node gives them: names in lower case. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

const windowSeconds = 5 * 60;

/**
 * Proves that a webhook is the provider's, by Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`. One valid
 * signature among several is enough. `rawBody` has to be the bytes as they came.
 *
 * @returns the id of the delivery, which is the same when it is delivered again
 * @throws RetakeError `WEBHOOK_INVALID`
 */
export function verifyWebhook(
  secret: string,
  headers: Headers,
  rawBody: Uint8Array | string,
  now: Date,
): { deliveryId: string } {
  const deliveryId = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (typeof deliveryId !== 'string' || !/^[\w.-]{1,200}$/.test(deliveryId)) throw toInvalid('id');
  if (typeof timestamp !== 'string' || !/^\d{1,15}$/.test(timestamp)) throw toInvalid('timestamp');
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) throw toInvalid('timestamp');
  if (typeof signatures !== 'string') throw toInvalid('signature');
  const expected = createHmac('sha256', toKey(secret)).update(`${deliveryId}.${timestamp}.`).update(rawBody).digest();
  const isValid = signatures.split(' ').some((signature) => isSame(signature, expected));
  if (!isValid) throw toInvalid('signature');
  return { deliveryId };
}

function isSame(signature: string, expected: Buffer): boolean {
  const [version, text = ''] = signature.split(',');
  const given = Buffer.from(text, 'base64');
  return version === 'v1' && given.length === expected.length && timingSafeEqual(given, expected);
}

/** An empty key would make signatures that anybody can make. */
function toKey(secret: string): Buffer {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  if (key.length < 16) throw new RetakeError('INTERNAL', { message: 'The secret of the webhooks is not a valid one.' });
  return key;
}

function toInvalid(part: 'id' | 'timestamp' | 'signature'): RetakeError {
  return new RetakeError('WEBHOOK_INVALID', { details: { part } });
}
