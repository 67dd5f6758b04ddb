import type { JobSnapshot, MessageView, RegenerationView } from '@retake/contracts';
import type { OutboxEntry } from '../../transport/outbox.ts';

export type ConversationItem =
  | { readonly kind: 'message'; readonly key: string; readonly message: MessageView }
  | { readonly kind: 'regeneration'; readonly key: string; readonly regeneration: RegenerationView }
  | { readonly kind: 'pending'; readonly key: string; readonly entry: OutboxEntry };

type Timed = ConversationItem & { readonly at: number };

/**
 * What the chat shows, oldest first. A change stands under the first reply that speaks of it; one that no message
 * speaks of (a button, another window, the import) stands where it was asked for.
 *
 * @param hasEarlier whether the conversation begins before the messages that are here.
 */
export function toConversation(
  job: Pick<JobSnapshot, 'messages' | 'running' | 'queue' | 'ended'>,
  outbox: readonly OutboxEntry[],
  hasEarlier: boolean,
): ConversationItem[] {
  const regenerations = [...(job.running === null ? [] : [job.running]), ...job.queue, ...job.ended];
  const owners = new Map(regenerations.map((entry) => [entry.id, findOwner(entry, job.messages)]));
  const oldestMessage = job.messages[0];
  const items: Timed[] = job.messages.flatMap((message) => [
    { kind: 'message' as const, key: message.id, message, at: Date.parse(message.at) },
    ...regenerations
      .filter((entry) => owners.get(entry.id) === message.id)
      .map((entry) => toItem(entry, Date.parse(message.at))),
  ]);
  for (const entry of regenerations) {
    if (owners.get(entry.id) !== undefined) continue;
    const at = Date.parse(entry.requestedAt);
    // Older than the messages this window has: their conversation is not here, so neither is their result.
    if (hasEarlier && oldestMessage !== undefined && at < Date.parse(oldestMessage.at)) continue;
    items.push(toItem(entry, at));
  }
  const stored = items.toSorted((a, b) => a.at - b.at);
  return [...stored, ...outbox.map((entry) => ({ kind: 'pending' as const, key: entry.id, entry }))];
}

/**
 * The key of the question that is open: the newest message, and only until something is said to it. What is on its way
 * counts as said, so that no button answers twice.
 */
export function findOpenQuestion(items: readonly ConversationItem[]): string | undefined {
  const last = items.findLast(({ kind }) => kind !== 'regeneration');
  return last?.kind === 'message' && last.message.choices.length > 0 ? last.key : undefined;
}

function toItem(regeneration: RegenerationView, at: number): Timed {
  return { kind: 'regeneration', key: `regeneration-${regeneration.id}`, regeneration, at };
}

function findOwner(entry: RegenerationView, messages: readonly MessageView[]): string | undefined {
  const reply = messages.find((message) => message.role === 'assistant' && message.regenerationId === entry.id);
  return (reply ?? messages.find((message) => message.id === entry.messageId))?.id;
}
