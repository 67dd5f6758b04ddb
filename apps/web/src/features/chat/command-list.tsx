import { toUsage } from '@retake/contracts';
import { useEffect, useRef } from 'react';
import { classNames } from '../../ui/class-names.ts';
import type { Autocomplete } from './use-autocomplete.ts';

/** The suggestions over the message box, and under a known command how it is written. */
export function CommandList({ autocomplete }: { autocomplete: Autocomplete }) {
  const { completion, active, listId, toOptionId, take } = autocomplete;
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) listRef.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (completion === null || (completion.suggestions.length === 0 && completion.usage === null)) return null;
  const { suggestions, usage } = completion;
  return (
    <div className="absolute inset-x-3 bottom-full z-20 mb-2 animate-fade-in overflow-hidden rounded-xl border border-line-strong bg-surface-2 shadow-pop">
      <div
        ref={listRef}
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        className="slim-scroll max-h-64 overflow-y-auto p-1 empty:hidden"
      >
        {suggestions.map((suggestion, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the message box keeps the focus and handles the keys
          <div
            key={suggestion.value}
            id={toOptionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classNames(
              'flex cursor-default items-baseline gap-3 rounded-md px-2 py-1.5 text-sm hover:bg-surface-3',
              index === active && 'bg-surface-3',
            )}
            // The box must not lose the focus, or the list would close under the pointer.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(suggestion)}
          >
            <span className="min-w-24 shrink-0 font-medium text-ink">{suggestion.label}</span>
            <span className="min-w-0 truncate text-xs text-ink-3">{suggestion.detail}</span>
          </div>
        ))}
      </div>
      <p className="border-t px-3 py-1.5 text-xs text-ink-3 first:border-t-0">
        {usage === null ? (
          'Enter to choose, Esc to close'
        ) : (
          <>
            <span className="font-medium text-ink">{toUsage(usage.command)}</span>
            <span className="mx-1.5">·</span>
            {usage.command.examples[0]}
          </>
        )}
      </p>
    </div>
  );
}
