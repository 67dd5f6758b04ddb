import type { MessageKind } from '../understanding.ts';
import type { JobSnapshot } from '../views/job-view.ts';

/** A message of the person that has changed the video, and the number of the cut before its change. */
export interface Moment {
  readonly messageId: string;
  readonly text: string;
  readonly cut: number;
}

/** Replies to these only point to a change that there is already. */
const pointing: ReadonlySet<MessageKind | null> = new Set(['cancel', 'retry', 'question']);

/** The messages that the video can go back to before, oldest first. */
export function listMoments({
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
    if (change !== undefined && (change.status !== 'completed' || change.cutNumber === null)) return [];
    return [{ messageId: id, text, cut: change?.cutNumber ? change.cutNumber - 1 : cutNumber }];
  });
}
