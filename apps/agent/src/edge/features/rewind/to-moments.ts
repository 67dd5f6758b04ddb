import type { JobSnapshot, MessageKind } from '@retake/contracts';
import type { Moment } from '@retake/director';

/** Replies to these only point to a change that there is already. */
const pointing: ReadonlySet<MessageKind | null> = new Set(['cancel', 'retry', 'question']);

/** The messages of the person that have changed the video, oldest first, each with the cut before its change. */
export function toMoments({
  messages,
  running,
  queue,
  ended,
}: Pick<JobSnapshot, 'messages' | 'running' | 'queue' | 'ended'>): Moment[] {
  const known = new Map([...(running ? [running] : []), ...queue, ...ended].map((entry) => [entry.id, entry]));
  const replies = new Map(
    messages.flatMap((reply) => (reply.parentId === null ? [] : [[reply.parentId, reply] as const])),
  );
  return messages.flatMap(({ id, role, text, cutNumber }): Moment[] => {
    const reply = replies.get(id);
    const changeId = reply?.role === 'assistant' && !pointing.has(reply.kind) ? reply.regenerationId : null;
    if (role !== 'user' || changeId == null || cutNumber === null) return [];
    const change = known.get(changeId);
    // What is too old to be known here has ended long ago; the conversation tells of it as if it had been done.
    if (change !== undefined && change.status !== 'completed') return [];
    return [{ text, cut: change?.cutNumber ? change.cutNumber - 1 : cutNumber }];
  });
}
