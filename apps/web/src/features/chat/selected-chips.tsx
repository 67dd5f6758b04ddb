import { X } from 'lucide-react';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';

/** The clips that "this" and "these" mean in the next message. */
export function SelectedChips() {
  const workspace = useWorkspace();
  const selected = useWorkspaceState((state) => state.selectedClips);
  if (selected.length === 0) return null;
  return (
    <ul aria-label="Selected clips" className="flex flex-wrap gap-1 px-2 pt-2">
      {selected.map((number) => (
        <li
          key={number}
          className="flex h-6 items-center rounded-md bg-accent-soft pl-2 text-xs font-medium text-accent-text"
        >
          Clip {number}
          <button
            type="button"
            aria-label={`Leave clip ${number} out`}
            className="flex size-6 items-center justify-center rounded-md hover:text-ink [&_svg]:size-3"
            onClick={() => workspace.pick(number, 'toggle', [...selected])}
          >
            <X aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
