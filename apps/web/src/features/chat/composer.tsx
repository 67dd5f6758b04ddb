import { limits } from '@retake/contracts';
import { ArrowUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useJobState } from '../../transport/job-provider.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import { CommandList } from './command-list.tsx';
import { ComposerNotes } from './composer-notes.tsx';
import { SelectedChips } from './selected-chips.tsx';
import { useAutocomplete } from './use-autocomplete.ts';
import { useSend } from './use-send.ts';

const shownFromCharacters = limits.messageCharacters - 200;

/** The message box. Enter sends, Shift with Enter breaks the line, a leading slash opens the commands. */
export function Composer() {
  const workspace = useWorkspace();
  const draft = useWorkspaceState((state) => state.draft);
  const selected = useWorkspaceState((state) => state.selectedClips);
  const focusRequests = useWorkspaceState((state) => state.focusRequests);
  const isOnline = useJobState((state) => state.connection === 'online');
  const send = useSend();
  const box = useRef<HTMLTextAreaElement>(null);
  const autocomplete = useAutocomplete(box);
  const isTooLong = draft.length > limits.messageCharacters;
  const canSend = isOnline && send !== null && draft.trim() !== '' && !isTooLong;

  useEffect(() => {
    if (focusRequests > 0) box.current?.focus();
  }, [focusRequests]);

  const submit = () => {
    if (!canSend) return;
    autocomplete.close();
    void send({ text: draft.trim(), selectedClips: selected, isDraft: true });
  };
  return (
    <form
      className="relative shrink-0 border-t bg-surface-1 px-3 pt-2.5 pb-[max(0.75rem,env(safe-area-inset-bottom))]"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <CommandList autocomplete={autocomplete} />
      <ComposerNotes isOnline={isOnline} />
      <div className="rounded-xl border border-line-strong bg-surface-2 transition-colors focus-within:border-accent">
        <SelectedChips />
        <div className="flex items-end gap-2 p-1.5">
          <textarea
            ref={box}
            value={draft}
            rows={1}
            aria-label="Message"
            placeholder={selected.length > 0 ? 'What should change?' : 'Say what to change, or type /'}
            className="slim-scroll field-sizing-content max-h-40 min-h-9 flex-1 resize-none bg-transparent px-2 py-1.5 text-base text-ink outline-none placeholder:text-ink-3"
            onChange={(event) => workspace.setDraft(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || autocomplete.onKeyDown(event)) return;
              if (event.key !== 'Enter' || event.shiftKey) return;
              event.preventDefault();
              submit();
            }}
            {...autocomplete.boxProps}
          />
          {draft.length > shownFromCharacters && (
            <span className={`pb-2 text-2xs tabular-nums ${isTooLong ? 'text-danger' : 'text-ink-3'}`} role="status">
              {draft.length} / {limits.messageCharacters}
            </span>
          )}
          <IconButton
            type="submit"
            label="Send"
            shortcut="Enter"
            disabled={!canSend}
            className="size-9 rounded-lg bg-accent text-accent-ink hover:bg-accent-hover hover:text-accent-ink disabled:bg-surface-3 disabled:text-ink-3 disabled:opacity-100"
          >
            <ArrowUp />
          </IconButton>
        </div>
      </div>
    </form>
  );
}
