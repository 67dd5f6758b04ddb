import {
  type Completion,
  commands,
  completeCommand,
  listCutChoices,
  type Suggestion,
  templates,
} from '@retake/contracts';
import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import { useJob } from '../../transport/job-provider.tsx';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import { findFirstChoice, takeSuggestion } from './take-suggestion.ts';
import { useLookNames } from './use-look-names.ts';

export interface Autocomplete {
  readonly completion: Completion | null;
  readonly active: number | null;
  readonly listId: string;
  toOptionId(index: number): string;
  take(suggestion: Suggestion): void;
  close(): void;
  /** Whether the key was used up by the list. */
  onKeyDown(event: KeyboardEvent): boolean;
  readonly boxProps: object;
}

/** What the message box offers while a slash command is typed. */
export function useAutocomplete(box: RefObject<HTMLTextAreaElement | null>): Autocomplete {
  const workspace = useWorkspace();
  const draft = useWorkspaceState((state) => state.draft);
  const clips = useJob((job) => job.clips);
  const ended = useJob((job) => job.ended);
  const cut = useJob((job) => job.cut);
  const looks = useLookNames(draft);
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [chosen, setChosen] = useState<{ draft: string; index: number } | null>(null);
  const [closedFor, setClosedFor] = useState<string | null>(null);
  const completion = useMemo(() => {
    if (closedFor === draft) return null;
    const catalogue = { commands, templates, clips, cuts: listCutChoices({ ended, cut }), looks };
    return completeCommand(draft, Math.min(caret, draft.length), catalogue);
  }, [draft, caret, clips, ended, cut, looks, closedFor]);
  const count = completion?.suggestions.length ?? 0;
  const active =
    completion === null
      ? null
      : chosen?.draft === draft
        ? Math.min(chosen.index, count - 1)
        : findFirstChoice(draft, completion);
  const isOpen = count > 0;
  const toOptionId = (index: number) => `${listId}-${index}`;
  const close = () => setClosedFor(draft);

  const take = (suggestion: Suggestion) => {
    if (completion === null) return;
    const next = takeSuggestion(draft, completion, suggestion);
    workspace.setDraft(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (!isOpen || completion === null) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen({ draft, index: active === null ? (step === 1 ? 0 : count - 1) : (active + step + count) % count });
    } else if (event.key === 'Escape') close();
    else if (event.key === 'Tab' && !event.shiftKey) take(completion.suggestions[active ?? 0]!);
    else if (event.key === 'Enter' && !event.shiftKey && active !== null) take(completion.suggestions[active]!);
    else return false;
    event.preventDefault();
    return true;
  };
  const boxProps = {
    onSelect: () => setCaret(box.current?.selectionStart ?? 0),
    onBlur: close,
    // A text box of several lines may not be a combobox; these it may have.
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    ...(isOpen ? { 'aria-controls': listId } : {}),
    ...(isOpen && active !== null ? { 'aria-activedescendant': toOptionId(active) } : {}),
  };
  return { completion, active, listId, toOptionId, take, close, onKeyDown, boxProps };
}
