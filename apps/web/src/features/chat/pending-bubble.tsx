import { useJobState } from '../../transport/job-provider.tsx';
import type { OutboxEntry } from '../../transport/outbox.ts';
import { OwnBubble } from './message-bubble.tsx';

/** A message on its way. Without a connection it says that it waits. */
export function PendingBubble({ entry }: { entry: OutboxEntry }) {
  const isOnline = useJobState((state) => state.connection === 'online');
  return (
    <div data-testid="pending-message" className="opacity-70">
      <OwnBubble text={entry.text} note={isOnline ? 'Sending…' : 'Waits for the connection'} />
    </div>
  );
}
