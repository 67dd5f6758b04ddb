import { RetakeError, type rewindBodySchema } from '@retake/contracts';
import { describeUnderstanding, toQuotation } from '@retake/director';
import { type ChangeRequest, findCutBefore, type NewReply } from '@retake/regeneration';
import type { z } from 'zod';
import type { EdgeParts } from '../../edge-parts.ts';

interface Rewind {
  readonly change: Extract<ChangeRequest, { kind: 'rewind' }>;
  /** What the conversation says of it. */
  readonly note: NewReply;
}

/**
 * The way back to before a message, or to a cut.
 *
 * @throws RetakeError `MESSAGE_NOT_FOUND`, `JOB_NOT_READY` when there was no video yet.
 */
export async function toRewind(
  { database, ownerId }: Pick<EdgeParts, 'database' | 'ownerId'>,
  { jobId, to }: { readonly jobId: string; readonly to: z.infer<typeof rewindBodySchema> },
): Promise<Rewind> {
  if ('cut' in to) return describe({ kind: 'rewind', cut: to.cut });
  const found = await findCutBefore(database, { jobId, ownerId, messageId: to.messageId });
  if (found === undefined) throw new RetakeError('MESSAGE_NOT_FOUND');
  if (found.cut === null) throw new RetakeError('JOB_NOT_READY');
  return describe({ kind: 'rewind', cut: found.cut, before: toQuotation(found.text) });
}

const describe = (change: Rewind['change']): Rewind => ({
  change,
  note: { kind: 'rewind', text: describeUnderstanding(change) },
});
