import type { RegenerationView } from '@retake/contracts';
import { type RequestRegeneration, requestRegeneration } from '@retake/regeneration';
import type { FastifyRequest } from 'fastify';
import type { EdgeParts } from '../../edge-parts.ts';
import { findIdempotencyKey } from '../../idempotency-key.ts';

type StartChange = Pick<RequestRegeneration, 'jobId' | 'change' | 'note' | 'whenBusy'> & {
  /** What is compared when the key of the request comes again, where that is not the change itself. */
  readonly sent?: unknown;
};

/**
 * Starts a change that a program asks for; the same request with the same key is answered by what it has started.
 *
 * @throws RetakeError those of `requestRegeneration`, `BODY_INVALID` for a key that is none
 */
export async function startChange(
  { database, ownerId, enqueue }: Pick<EdgeParts, 'database' | 'ownerId' | 'enqueue'>,
  request: FastifyRequest,
  { sent, ...change }: StartChange,
): Promise<{ readonly regeneration: RegenerationView }> {
  const key = findIdempotencyKey(request);
  const idempotency = key === undefined ? undefined : { key, ...(sent !== undefined && { sent }) };
  const regeneration = await requestRegeneration(database, {
    ...{ ownerId, enqueue, ...change },
    ...(idempotency && { idempotency }),
  });
  return { regeneration };
}
