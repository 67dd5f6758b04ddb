import type { MessageView } from '../views/message-view.ts';
import type { JobEvent } from './job-event.ts';

/** The conversation with one message more. */
export function addMessage(messages: readonly MessageView[], added: MessageView): MessageView[] {
  return [...messages.map((message) => withoutWait(message, added)), added];
}

/** A message is not waited for any more when its reply comes. */
function withoutWait(message: MessageView, added: MessageView): MessageView {
  if (message.awaitsReply === undefined || added.parentId !== message.id || added.role !== 'assistant') return message;
  const { awaitsReply: _waited, ...answered } = message;
  return answered;
}

/** The conversation after an offer of one of its messages has ended. */
export function endOffer(
  messages: readonly MessageView[],
  event: Extract<JobEvent, { type: 'offer-ended' }>,
): MessageView[] {
  const { offerId, status, endedAt, expiredBecause, accepted, regenerationId } = event;
  const end = { status, endedAt, expiredBecause, accepted, regenerationId };
  return messages.map((message) =>
    message.offer?.id === offerId ? { ...message, offer: { ...message.offer, ...end } } : message,
  );
}
