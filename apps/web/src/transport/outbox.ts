import type { JobEvent } from '@retake/contracts';

/** A message on its way: shown at once, gone from here when its event has come. `id` is its command id. */
export interface OutboxEntry {
  readonly id: string;
  readonly text: string;
  readonly selectedClips: readonly number[];
  readonly at: string;
  /** Set by the acknowledgement; the event with this seq makes the entry superfluous. */
  readonly seq: number | null;
}

/** What is still on its way after some events: entries whose seq was reached, or whose words have just arrived, leave. */
export function settleOutbox(
  outbox: readonly OutboxEntry[],
  seq: number,
  events: readonly JobEvent[],
): readonly OutboxEntry[] {
  if (outbox.length === 0) return outbox;
  const arrived = events.flatMap((event) =>
    event.type === 'message-added' && event.message.role === 'user' ? [event.message.text.trim()] : [],
  );
  return outbox.filter((entry) => {
    if (entry.seq !== null) return entry.seq > seq;
    const index = arrived.indexOf(entry.text.trim());
    if (index === -1) return true;
    arrived.splice(index, 1);
    return false;
  });
}
