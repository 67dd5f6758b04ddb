import type { JobEvent } from '@retake/contracts';

/** What a screen reader is told of some events; most need no word of their own. */
export function toAnnouncements(events: readonly JobEvent[]): string[] {
  return events.flatMap((event) => {
    switch (event.type) {
      case 'message-added':
        return event.message.role === 'assistant' ? [`Retake: ${event.message.text}`] : [];
      case 'regeneration-started':
        return ['The change has started.'];
      case 'cut-published':
        return [`Cut ${event.cut.number} is ready.`];
      case 'regeneration-failed':
        return [`The change failed. ${event.error.message}`];
      case 'regeneration-cancelled':
        return ['The change was cancelled.'];
      case 'offer-ended':
        return event.status === 'expired' ? ['An offer has expired.'] : [];
      default:
        return [];
    }
  });
}
