import { RetakeError } from '@retake/contracts';

/** What came is not a clip, and fetching it again would not make it one. */
export function toUnusable(message: string, cause?: unknown): RetakeError {
  return new RetakeError('OUTPUT_UNUSABLE', { message, ...(cause !== undefined && { cause }) });
}
