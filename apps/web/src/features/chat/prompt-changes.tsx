import type { RegenerationView } from '@retake/contracts';

/** The prompts that a change has rewritten, folded away: of interest to those who work with models. */
export function PromptChanges({ clips }: Pick<RegenerationView, 'clips'>) {
  const changed = clips.filter((row) => row.modifiedPrompt !== null && row.modifiedPrompt !== row.originalPrompt);
  if (changed.length === 0) return null;
  return (
    <details className="group border-t px-3 py-2 text-xs">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-3 marker:text-ink-3 hover:text-ink">
        {changed.length === 1 ? 'Prompt changed' : `${changed.length} prompts changed`}
      </summary>
      <dl className="mt-2 flex flex-col gap-2">
        {changed.map((row) => (
          <div key={row.clip}>
            <dt className="font-medium text-ink">Clip {row.clip}</dt>
            <dd className="text-ink-2">{row.modifiedPrompt}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
