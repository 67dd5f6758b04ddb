import { RetakeError } from '@retake/contracts';
import type { FastifyRequest } from 'fastify';

const form = /^[\x21-\x7e]{1,200}$/;

/**
 * The `Idempotency-Key` header: repeating a request with the same key gives the first answer instead of a second change.
 *
 * @throws RetakeError `BODY_INVALID` when it is not 1 to 200 visible ASCII characters.
 */
export function findIdempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !form.test(key)) {
    throw new RetakeError('BODY_INVALID', {
      message: 'The Idempotency-Key header must be 1 to 200 visible ASCII characters.',
    });
  }
  return key;
}
