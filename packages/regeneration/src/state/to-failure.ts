import { type Failure, isRetakeError, RetakeError } from '@retake/contracts';

/** What people and programs are told of a failure. A failure without a code is a fault of ours and tells no details. */
export function toFailure(error: unknown): Failure {
  const { code, message, retryable } = isRetakeError(error) ? error : new RetakeError('INTERNAL');
  return { code, message, retryable };
}
