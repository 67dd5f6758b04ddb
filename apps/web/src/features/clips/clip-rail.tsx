import { useJob } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { useWorkspace, useWorkspaceState } from '../jobs/workspace-context.tsx';
import { ClipCard } from './clip-card.tsx';
import { useRoving } from './use-roving.ts';

/** Every clip in playing order. */
export function ClipRail() {
  const clips = useJob((job) => job.clips);
  const workspace = useWorkspace();
  const selected = useWorkspaceState((state) => state.selectedClips);
  const roving = useRoving(clips.length);
  const order = clips.map((clip) => clip.number);
  if (clips.length === 0) return null;
  return (
    <section
      aria-label="Clips"
      // Where the keyboard of a phone leaves little height, the conversation needs it more.
      className="shrink-0 border-t bg-surface-1 max-md:[@media(max-height:600px)]:hidden"
    >
      <div
        className={`flex h-8 items-center gap-2 px-3 pt-1 sm:px-4 ${selected.length === 0 ? 'max-md:h-1.5 max-md:overflow-hidden' : ''}`}
      >
        <h2 className="text-xs max-md:sr-only font-medium text-ink-2">
          Clips <span className="text-ink-3 tabular-nums">{clips.length}</span>
        </h2>
        {selected.length > 0 && (
          <Button size="sm" variant="ghost" className="h-6 text-ink-3" onClick={workspace.clearSelection}>
            {selected.length} selected · Clear
          </Button>
        )}
      </div>
      <ol
        onKeyDown={roving.onKeyDown}
        onFocus={roving.onFocus}
        className="slim-scroll flex snap-x scroll-smooth scroll-px-4 gap-2.5 overflow-x-auto px-3 pt-1 pb-3 sm:px-4"
      >
        {clips.map((clip, index) => (
          <ClipCard
            key={clip.id}
            clip={clip}
            isTabStop={index === roving.tabStop}
            isSelected={selected.includes(clip.number)}
            onPick={(how) => workspace.pick(clip.number, how, order)}
          />
        ))}
      </ol>
    </section>
  );
}
