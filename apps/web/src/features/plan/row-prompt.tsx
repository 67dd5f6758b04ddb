import type { PlanRow } from '@retake/contracts';

/** The prompt that was written for a row: what it changes, and, folded away, its words. */
export function RowPrompt({ row: { rewrite, route } }: { row: PlanRow }) {
  if (rewrite === undefined || route === 'grade') return null;
  return (
    <div className="text-ink-2" data-testid="row-prompt">
      <p className="break-words">{rewrite.summary}</p>
      <details className="mt-0.5">
        <summary className="w-fit cursor-pointer rounded-sm text-ink-3 marker:text-ink-3 hover:text-ink">
          Prompt
        </summary>
        <p className="mt-1 break-words">{rewrite.prompt}</p>
      </details>
    </div>
  );
}
