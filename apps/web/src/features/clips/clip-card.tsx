import { type ClipView, toRoleLabel } from '@retake/contracts';
import { Pencil } from 'lucide-react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { useJob } from '../../transport/job-provider.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { usePlayback, usePlaybackState, useWorkspace } from '../jobs/workspace-context.tsx';
import { findPlaceAt } from '../player/clip-places.ts';
import { VersionStrip } from '../versions/version-strip.tsx';
import { ClipPoster } from './clip-poster.tsx';
import type { Pick } from './selection.ts';

interface ClipCardProps {
  clip: ClipView;
  isSelected: boolean;
  /** Whether the Tab key stops at its buttons. */
  isTabStop: boolean;
  onPick: (how: Pick) => void;
}

/** A click selects the clip and goes to it; shift and ctrl or cmd extend the selection and leave the player alone. */
export function ClipCard({ clip, isSelected, isTabStop, onPick }: ClipCardProps) {
  const playback = usePlayback();
  const workspace = useWorkspace();
  const cardRef = useRef<HTMLLIElement>(null);
  const isPlaying = usePlaybackState(({ cut, frame }) => cut !== null && findPlaceAt(cut, frame)?.clipId === clip.id);
  const rate = useJob((job) => job.format.rate);
  const current = clip.versions.find((version) => version.number === clip.version);

  useEffect(() => {
    const list = cardRef.current?.parentElement;
    // Only the rail scrolls: `scrollIntoView` would move a phone's page as well.
    if (isPlaying && cardRef.current && list) {
      const { offsetLeft, offsetWidth } = cardRef.current;
      list.scrollTo({ left: offsetLeft - (list.clientWidth - offsetWidth) / 2 });
    }
  }, [isPlaying]);

  const tabIndex = isTabStop ? 0 : -1;
  const pick = (event: MouseEvent) => {
    if (event.shiftKey) return onPick('range');
    if (event.ctrlKey || event.metaKey) return onPick('toggle');
    onPick('only');
    playback.jumpToClip(clip.number);
  };

  return (
    <li
      ref={cardRef}
      data-testid={`clip-${clip.number}`}
      data-version={clip.version}
      aria-current={isPlaying ? 'true' : undefined}
      className={classNames(
        'relative flex w-[8.5rem] shrink-0 md:w-[9.5rem] snap-start flex-col rounded-lg border bg-surface-2 transition-colors',
        isSelected
          ? 'border-accent ring-1 ring-accent'
          : isPlaying
            ? 'border-line-strong bg-surface-3'
            : 'hover:border-line-strong',
      )}
    >
      <button
        type="button"
        tabIndex={tabIndex}
        aria-pressed={isSelected}
        onClick={pick}
        className="flex flex-col rounded-t-lg text-left"
      >
        <ClipPoster clip={clip} rate={rate} isPlaying={isPlaying} />
        <span className="flex w-full items-center gap-2 px-2.5 pt-2 text-xs max-md:sr-only">
          <span className="truncate font-medium text-ink">{toRoleLabel(clip)}</span>
        </span>
        <span
          title={current?.prompt}
          className="mt-0.5 line-clamp-2 h-8 w-full max-md:hidden px-2.5 text-2xs text-ink-3"
        >
          {current?.prompt}
        </span>
      </button>
      <div className="flex items-center justify-between px-1.5 pt-1 pb-1.5 max-md:py-0.5">
        <VersionStrip clip={clip} tabIndex={tabIndex} />
        <Button
          size="sm"
          className="h-6 px-2 max-md:border-transparent max-md:bg-transparent"
          tabIndex={tabIndex}
          aria-label={`Edit clip ${clip.number}`}
          onClick={() => workspace.editClip(clip.number)}
        >
          <Pencil aria-hidden />
          <span className="max-md:sr-only">Edit</span>
        </Button>
      </div>
    </li>
  );
}
