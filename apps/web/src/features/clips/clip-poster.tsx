import type { ClipView, FrameRate } from '@retake/contracts';
import { Blend, Check, X } from 'lucide-react';
import { useJobConnection, useJobState } from '../../transport/job-provider.tsx';
import { toVersionPosterUrl } from '../../transport/media-urls.ts';
import { classNames } from '../../ui/class-names.ts';
import { Poster } from '../../ui/poster.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { toLength } from '../player/timecode.ts';

interface ClipPosterProps {
  clip: ClipView;
  rate: FrameRate;
  isPlaying: boolean;
}

export function ClipPoster({ clip, rate, isPlaying }: ClipPosterProps) {
  const { jobId } = useJobConnection();
  return (
    <span className="relative block aspect-video w-full overflow-hidden rounded-t-[7px] bg-stage">
      <Poster src={toVersionPosterUrl(jobId, clip.id, clip.version)} />
      <ClipProgress clip={clip.number} />
      <span
        className={classNames(
          'absolute top-1.5 left-1.5 min-w-5 rounded-sm px-1 text-center text-2xs leading-[18px] font-semibold tabular-nums',
          isPlaying ? 'bg-accent text-accent-ink' : 'bg-black/75 text-white',
        )}
      >
        <span className="sr-only">Clip </span>
        {clip.number}
      </span>
      <span className="absolute right-1.5 bottom-1.5 rounded-sm bg-black/75 px-1 text-2xs leading-[18px] text-white tabular-nums">
        {toLength(clip.slotFrames, rate)}
      </span>
      {clip.transitionAfter.kind !== 'cut' && (
        <span
          role="img"
          aria-label={`then a ${clip.transitionAfter.kind}`}
          title={`Then a ${clip.transitionAfter.kind}`}
          className="absolute bottom-1.5 left-1.5 rounded-sm bg-black/75 p-0.5 text-white [&_svg]:size-3.5"
        >
          <Blend />
        </span>
      )}
      {clip.review !== 'none' && (
        <span
          role="img"
          aria-label={clip.review}
          className="absolute top-1.5 right-1.5 rounded-sm bg-black/75 p-0.5 text-white [&_svg]:size-3.5"
        >
          {clip.review === 'approved' ? <Check /> : <X />}
        </span>
      )}
    </span>
  );
}

/** How far the change of this clip is, while one runs. */
function ClipProgress({ clip }: { clip: number }) {
  const running = useJobState(({ job }) => job?.running ?? null);
  const progress = useJobState((state) => (running === null ? undefined : state.progress[running.id]));
  if (running === null || running.kind !== 'edit' || !running.clips.some((row) => row.clip === clip)) return null;
  const isMade = progress !== undefined && progress.step !== 'generate' && progress.step !== 'prompt';
  const percent = isMade ? 100 : (progress?.steps.generate?.[clip]?.percent ?? null);
  return (
    <span className="absolute inset-0 flex flex-col justify-center bg-black/65 px-2 pb-1">
      <span className="mb-1 text-2xs font-medium text-white">{toWords(isMade, percent)}</span>
      <ProgressBar label={`Clip ${clip}`} percent={percent} className="bg-white/25" />
    </span>
  );
}

function toWords(isMade: boolean, percent: number | null): string {
  if (isMade) return 'Composing…';
  if (percent === null) return 'Changing…';
  return percent >= 100 ? 'Changed' : `Changing ${Math.round(percent)} %`;
}
