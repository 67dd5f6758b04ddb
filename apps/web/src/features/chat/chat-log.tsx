import { listMoments } from '@retake/contracts';
import { Fragment, useEffect, useMemo, useRef } from 'react';
import { useJob, useJobState } from '../../transport/job-provider.tsx';
import { useWorkspaceState } from '../jobs/workspace-context.tsx';
import { findOpenQuestion, toConversation } from './conversation.ts';
import { EarlierMessages } from './earlier-messages.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { PendingBubble } from './pending-bubble.tsx';
import { RegenerationCard } from './regeneration-card.tsx';
import { Suggestions } from './suggestions.tsx';
import { ThinkingReply } from './thinking-reply.tsx';
import { useKeptPlace } from './use-kept-place.ts';

/** The conversation. It keeps to its end while the reader is there, and stays where it is while they read further up. */
export function ChatLog() {
  const messages = useJob((job) => job.messages);
  const running = useJob((job) => job.running);
  const queue = useJob((job) => job.queue);
  const ended = useJob((job) => job.ended);
  const outbox = useJobState((state) => state.outbox);
  const hasEarlier = useJobState((state) => state.hasEarlierMessages);
  const items = useMemo(
    () => toConversation({ messages, running, queue, ended }, outbox, hasEarlier),
    [messages, running, queue, ended, outbox, hasEarlier],
  );
  const moments = useMemo(
    () => new Set(listMoments({ messages, running, queue, ended }).map(({ messageId }) => messageId)),
    [messages, running, queue, ended],
  );
  const logRef = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const lastScroll = useRef({ top: 0, height: 0 });
  const followRequests = useWorkspaceState((state) => state.followRequests);
  const hasPending = outbox.length > 0;
  useKeptPlace(logRef, messages[0]?.id, isAtEnd);

  useEffect(() => {
    if (hasPending) isAtEnd.current = true;
  }, [hasPending]);

  useEffect(() => {
    const log = logRef.current;
    if (followRequests === 0 || !log) return;
    isAtEnd.current = true;
    log.scrollTop = log.scrollHeight;
  }, [followRequests]);

  useEffect(() => {
    const log = logRef.current;
    const content = log?.firstElementChild;
    if (!log || !content) return;
    const follow = new ResizeObserver(() => {
      if (isAtEnd.current) log.scrollTop = log.scrollHeight;
    });
    follow.observe(content);
    follow.observe(log);
    return () => follow.disconnect();
  }, []);

  const onScroll = () => {
    const log = logRef.current;
    if (!log) return;
    const { scrollTop: top, scrollHeight: height } = log;
    // The event comes a frame late. Only a log of the same length that went up was moved by somebody who reads.
    if (height - top - log.clientHeight < 48) isAtEnd.current = true;
    else if (height === lastScroll.current.height && top < lastScroll.current.top) isAtEnd.current = false;
    lastScroll.current = { top, height };
  };
  const openQuestion = findOpenQuestion(items);
  return (
    <div
      ref={logRef}
      onScroll={onScroll}
      role="log"
      aria-label="Conversation"
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable with the keyboard
      tabIndex={0}
      className="slim-scroll min-h-0 flex-1 overflow-y-auto outline-offset-[-2px]"
    >
      <div className="flex min-h-full flex-col justify-end gap-3 px-4 py-4">
        <EarlierMessages onLoaded={() => logRef.current?.focus({ preventScroll: true })} />
        {messages.length === 0 && outbox.length === 0 && <Suggestions />}
        {items.map((item) => {
          if (item.kind === 'message') {
            return (
              <Fragment key={item.key}>
                <MessageBubble
                  message={item.message}
                  isOpenQuestion={item.key === openQuestion}
                  hasChanged={moments.has(item.message.id)}
                />
                {item.message.awaitsReply && <ThinkingReply messageId={item.message.id} />}
              </Fragment>
            );
          }
          if (item.kind === 'pending') return <PendingBubble key={item.key} entry={item.entry} />;
          return <RegenerationCard key={item.key} regeneration={item.regeneration} />;
        })}
      </div>
    </div>
  );
}
