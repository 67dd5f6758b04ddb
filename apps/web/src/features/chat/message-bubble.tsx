import type { MessageView } from '@retake/contracts';
import { Columns2 } from 'lucide-react';
import { useJobState } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useWorkspace } from '../jobs/workspace-context.tsx';
import { OfferCard } from '../plan/offer-card.tsx';
import { AnswerText } from './answer-text.tsx';
import { useSend } from './use-send.ts';

/** What a person wrote stands in a bubble on the right; what Retake answers is plain text. */
export function MessageBubble({ message, isLast }: { message: MessageView; isLast: boolean }) {
  const streamed = useJobState((state) => state.replyTexts[message.id]);
  const workspace = useWorkspace();
  if (message.role === 'user') return <OwnBubble text={message.text} />;
  const text = message.text === '' ? (streamed ?? '…') : message.text;
  const { compare } = message;
  return (
    <article aria-label="Retake" className="max-w-[94%] text-base">
      <AnswerText text={text} />
      {compare !== null && (
        <Button size="sm" className="mt-2" onClick={() => workspace.compare(compare)}>
          <Columns2 aria-hidden />
          Open the comparison
        </Button>
      )}
      {message.offer !== null && <OfferCard offer={message.offer} />}
      {message.offer === null && isLast && message.choices.length > 0 && <Choices message={message} />}
    </article>
  );
}

export function OwnBubble({ text, note }: { text: string; note?: string }) {
  return (
    <article aria-label="You" className="flex flex-col items-end">
      <p className="max-w-[88%] rounded-xl rounded-br-sm bg-surface-3 px-3 py-2 text-base break-words whitespace-pre-wrap text-ink">
        {text}
      </p>
      {note !== undefined && <p className="mt-1 text-2xs text-ink-3">{note}</p>}
    </article>
  );
}

/** Answers to a question, as buttons. Only under the newest message: an old question is not open any more. */
function Choices({ message }: { message: MessageView }) {
  const send = useSend();
  const isOnline = useJobState((state) => state.connection === 'online');
  return (
    <ul aria-label="Answers" className="mt-2 flex flex-wrap gap-1.5">
      {message.choices.map((choice) => (
        <li key={choice.text}>
          <Button size="sm" disabled={!isOnline} onClick={() => void send(choice.text, [])}>
            {choice.label}
          </Button>
        </li>
      ))}
    </ul>
  );
}
