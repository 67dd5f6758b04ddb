import type { JobSignal, MessageView } from '@retake/contracts';

type ReplyDelta = Extract<JobSignal, { type: 'reply-delta' }>;

/** Replies that are being written, by the message that they answer. */
export type ReplyTexts = Readonly<Record<string, string>>;

/** Each signal holds all of the reply so far, so the newest one is the text; one that comes after the reply is dropped. */
export function addReplyText(
  texts: ReplyTexts,
  { messageId, text }: ReplyDelta,
  messages: readonly MessageView[],
): ReplyTexts {
  const message = messages.find(({ id }) => id === messageId);
  return message?.awaitsReply ? { ...texts, [messageId]: text } : texts;
}

/** Without those that have been answered. */
export function forgetAnswered(texts: ReplyTexts, messages: readonly MessageView[]): ReplyTexts {
  const waiting = messages.filter(({ awaitsReply }) => awaitsReply).map(({ id }) => id);
  const kept = Object.entries(texts).filter(([id]) => waiting.includes(id));
  return kept.length === Object.keys(texts).length ? texts : Object.fromEntries(kept);
}
