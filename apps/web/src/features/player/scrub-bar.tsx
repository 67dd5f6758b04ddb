import type { CutView } from '@retake/contracts';
import { Slider } from 'radix-ui';
import { classNames } from '../../ui/class-names.ts';
import { usePlayback, usePlaybackState } from '../jobs/workspace-context.tsx';
import { findPlaceAt } from './clip-places.ts';
import { ScrubPreview } from './scrub-preview.tsx';
import { toTimecode } from './timecode.ts';
import { useCutPictures } from './use-cut-pictures.ts';
import { useScrubPreview } from './use-scrub-preview.ts';
import { WaveformShape } from './waveform-shape.tsx';

/** The video's length with a piece for every clip; the pieces meet at the borders. Its sound is drawn behind it. */
export function ScrubBar({ cut }: { cut: CutView }) {
  const playback = usePlayback();
  const frame = Math.min(
    usePlaybackState((state) => state.frame),
    cut.frames - 1,
  );
  const { strip, waveform } = useCutPictures(cut);
  const { frame: asked, handlers, follow } = useScrubPreview(cut.frames);
  const { rate } = cut.format;
  return (
    <Slider.Root
      value={[frame]}
      max={Math.max(1, cut.frames - 1)}
      onValueChange={([value]) => {
        if (value === undefined) return;
        playback.seekFrame(value);
        follow(value);
      }}
      {...handlers}
      data-testid="scrub-bar"
      className="group relative flex h-8 w-full touch-none items-center select-none"
    >
      {waveform !== null && <WaveformShape waveform={waveform} />}
      <Slider.Track className="relative flex h-1.5 w-full gap-[3px] transition-[height] group-hover:h-2">
        {cut.clips.map((place) => (
          <Piece
            key={place.clipId}
            place={place}
            frame={frame}
            isHovered={asked !== null && findPlaceAt(cut, asked) === place}
          />
        ))}
      </Slider.Track>
      <Slider.Thumb
        aria-label="Position in the video"
        aria-valuetext={`${toTimecode(frame, rate)}, clip ${findPlaceAt(cut, frame)?.number ?? 1}`}
        className="block h-4 w-1 rounded-full bg-ink shadow-[0_0_0_2px_var(--surface-1)]"
      />
      {asked !== null && <ScrubPreview cut={cut} frame={asked} strip={strip} />}
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
