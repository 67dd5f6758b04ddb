import type { CutView } from '@retake/contracts';
import { Slider } from 'radix-ui';
import { type PointerEvent, useState } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { usePlayback, usePlaybackState } from '../jobs/workspace-context.tsx';
import { findPlaceAt } from './clip-places.ts';
import { toTimecode } from './timecode.ts';

/** The video's length with a piece for every clip; the pieces meet at the borders. */
export function ScrubBar({ cut }: { cut: CutView }) {
  const playback = usePlayback();
  const frame = Math.min(
    usePlaybackState((state) => state.frame),
    cut.frames - 1,
  );
  const [hovered, setHovered] = useState<number | null>(null);
  const { rate } = cut.format;
  const hover = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    setHovered(Math.round(share * (cut.frames - 1)));
  };
  return (
    <Slider.Root
      value={[frame]}
      max={Math.max(1, cut.frames - 1)}
      onValueChange={([value]) => value !== undefined && playback.seekFrame(value)}
      onPointerMove={hover}
      onPointerLeave={() => setHovered(null)}
      className="group relative flex h-6 w-full touch-none items-center select-none"
    >
      <Slider.Track className="flex h-1.5 w-full gap-[3px] transition-[height] group-hover:h-2">
        {cut.clips.map((place) => (
          <Piece
            key={place.clipId}
            place={place}
            frame={frame}
            isHovered={hovered !== null && findPlaceAt(cut, hovered) === place}
          />
        ))}
      </Slider.Track>
      <Slider.Thumb
        aria-label="Position in the video"
        aria-valuetext={`${toTimecode(frame, rate)}, clip ${findPlaceAt(cut, frame)?.number ?? 1}`}
        className="block h-4 w-1 rounded-full bg-ink shadow-[0_0_0_2px_var(--surface-1)]"
      />
      {hovered !== null && <HoverTime cut={cut} frame={hovered} />}
    </Slider.Root>
  );
}

function Piece({ place, frame, isHovered }: { place: CutView['clips'][number]; frame: number; isHovered: boolean }) {
  const share = Math.min(1, Math.max(0, (frame - place.startFrame) / place.frames));
  return (
    <span
      style={{ flexGrow: place.frames }}
      className={classNames(
        'relative h-full basis-0 overflow-hidden rounded-[2px]',
        isHovered ? 'bg-ink-3' : 'bg-line-strong',
      )}
    >
      <span className="absolute inset-y-0 left-0 bg-accent" style={{ width: `${share * 100}%` }} />
    </span>
  );
}

function HoverTime({ cut, frame }: { cut: CutView; frame: number }) {
  return (
    <span
      aria-hidden
      style={{ left: `clamp(3.5rem, ${(frame / cut.frames) * 100}%, calc(100% - 3.5rem))` }}
      className="pointer-events-none absolute bottom-full -translate-x-1/2 rounded-md border border-line-strong bg-surface-3 px-2 py-0.5 text-2xs whitespace-nowrap text-ink tabular-nums shadow-pop"
    >
      Clip {findPlaceAt(cut, frame)?.number} · {toTimecode(frame, cut.format.rate)}
    </span>
  );
}
