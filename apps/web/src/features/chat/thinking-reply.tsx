import { useJobState } from '../../transport/job-provider.tsx';

/** A reply that is still being written: what has come of it, or three dots. The stored reply takes its place. */
export function ThinkingReply({ messageId }: { messageId: string }) {
  const text = useJobState((state) => state.replyTexts[messageId] ?? '');
  return (
    <article aria-label="Retake is answering" aria-busy data-testid="thinking-reply" className="max-w-[94%] text-base">
      <p className="break-words whitespace-pre-wrap text-ink">
        {text}
        <span aria-hidden className={`inline-flex gap-1 align-middle ${text === '' ? '' : 'ml-1.5'}`}>
          {[0, 1, 2].map((dot) => (
            <span
              key={dot}
              className="size-1.5 animate-pulse rounded-full bg-ink-3 motion-reduce:animate-none"
              style={{ animationDelay: `${dot * 160}ms` }}
            />
          ))}
        </span>
      </p>
    </article>
  );
}
