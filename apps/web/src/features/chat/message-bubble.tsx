import type { MessageView } from '@retake/contracts';
import { Columns2, GitBranch } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useJobState } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from '../jobs/workspace-context.tsx';
import { OfferCard } from '../plan/offer-card.tsx';
import { AnswerText } from './answer-text.tsx';
import { MessageMenu } from './message-menu.tsx';
import { useSend } from './use-send.ts';

interface MessageBubbleProps {
  message: MessageView;
  /** Whether its choices can still be taken. */
  isOpenQuestion: boolean;
  /** Whether it has changed the video, so that there is something to go back to before it. */
  hasChanged: boolean;
}

/** What a person wrote stands in a bubble on the right; what Retake answers is plain text. */
export function MessageBubble({ message, isOpenQuestion, hasChanged }: MessageBubbleProps) {
  const workspace = useWorkspace();
  if (message.role === 'user') {
    return <OwnBubble text={message.text} menu={hasChanged && <MessageMenu messageId={message.id} />} />;
  }
  const { compare, branch } = message;
  return (
    <article aria-label="Retake" className="text-base">
      <AnswerText text={message.text} />
      {compare !== null && (
        <Button size="sm" className="mt-2" onClick={() => workspace.compare(compare)}>
          <Columns2 aria-hidden />
          Open the comparison
        </Button>
      )}
      {branch != null && (
        <Button asChild size="sm" className="mt-2">
          <Link href={`/jobs/${branch.jobId}`}>
            <GitBranch aria-hidden />
            <span className="truncate">Open “{branch.title}”</span>
          </Link>
        </Button>
      )}
      {message.offer !== null && <OfferCard offer={message.offer} />}
      {message.offer === null && isOpenQuestion && <Choices message={message} />}
    </article>
  );
}

interface OwnBubbleProps {
  text: string;
  note?: string;
  menu?: ReactNode;
}

export function OwnBubble({ text, note, menu }: OwnBubbleProps) {
  return (
    <article aria-label="You" className="group relative flex flex-col items-end">
      {menu}
      <p className="max-w-[88%] rounded-xl rounded-br-sm bg-surface-3 px-3 py-2 text-base break-words whitespace-pre-wrap text-ink">
        {text}
      </p>
      {note !== undefined && <p className="mt-1 text-2xs text-ink-3">{note}</p>}
    </article>
  );
}

/**
 * Answers to a question, as buttons. They go, on purpose, as soon as something is said: what was answered stands below in
 * the person's own bubble, and a short answer such as "clip 2" would be taken for one to the newest question. Buttons that
 * stayed without working would look broken, and fill a phone with what nobody can press.
 */
function Choices({ message }: { message: MessageView }) {
  const send = useSend();
  const isOnline = useJobState((state) => state.connection === 'online');
  return (
    <ul aria-label="Answers" className="mt-2 flex flex-wrap gap-1.5">
      {message.choices.map((choice) => (
        <li key={choice.text}>
          <Button
            size="sm"
            disabled={!isOnline || send === null}
            onClick={() => void send?.({ text: choice.text, selectedClips: [], isDraft: false })}
          >
            {choice.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
