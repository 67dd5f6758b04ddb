import { ChatLog } from './chat-log.tsx';
import { Composer } from './composer.tsx';

export function ChatPanel() {
  return (
    <section aria-label="Chat" className="flex min-h-0 flex-1 flex-col bg-surface-1">
      <ChatLog />
      <Composer />
    </section>
  );
}
