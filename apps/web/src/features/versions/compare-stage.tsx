import { Pause, Play } from 'lucide-react';
import { Slider } from 'radix-ui';
import { type RefObject, useRef, useState } from 'react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { toVersionVideoUrl } from '../../transport/media-urls.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Comparison } from '../jobs/workspace-store.ts';
import { useLockstep } from './use-lockstep.ts';
import { WipeLine } from './wipe-line.tsx';

export type CompareMode = 'wipe' | 'side';

/** Both versions at the same moment: one over the other behind a line, or next to each other. */
export function CompareStage({ comparison, mode }: { comparison: Comparison; mode: CompareMode }) {
  const { jobId } = useJobConnection();
  const ratio = useJob((job) => job.format.width / job.format.height);
  const before = useRef<HTMLVideoElement>(null);
  const after = useRef<HTMLVideoElement>(null);
  const [split, setSplit] = useState(50);
  const { clip } = comparison;
  // A clip that is gone has no id; its number leads nowhere either.
  const clipId = useJob(({ clips }) => clips.find(({ number }) => number === clip)?.id ?? `${clip}`);
  const lockstep = useLockstep(after, before, `${clip}/${comparison.before}/${comparison.after}`, {
    leader: useLeadSeconds(clip, comparison.after),
    follower: useLeadSeconds(clip, comparison.before),
  });
  const isWipe = mode === 'wipe';
  return (
    <>
      <div
        data-testid="compare-stage"
        className={classNames(
          'mx-auto grid min-h-0 overflow-hidden rounded-lg bg-stage',
          !isWipe && 'grid-cols-2 gap-1',
        )}
        // Never wider than a picture of the allowed height, so that the line meets the picture's edges.
        style={{ width: `min(100% - 2.5rem, ${(isWipe ? 1 : 2) * ratio * 62}dvh)` }}
      >
        <Take
          label="Before"
          videoRef={before}
          src={toVersionVideoUrl(jobId, clipId, comparison.before)}
          ratio={ratio}
          className={isWipe ? 'col-start-1 row-start-1' : ''}
        />
        <Take
          label="After"
          videoRef={after}
          src={toVersionVideoUrl(jobId, clipId, comparison.after)}
          ratio={ratio}
          className={isWipe ? 'col-start-1 row-start-1' : ''}
          clipLeftPercent={isWipe ? split : 0}
        />
        {isWipe && <WipeLine split={split} onChange={setSplit} />}
      </div>
      <div className="flex items-center gap-3 px-5 pt-2.5 pb-4">
        <IconButton
          label={lockstep.playing ? 'Pause' : 'Play'}
          onClick={lockstep.toggle}
          className="[&_svg]:fill-current"
        >
          {lockstep.playing ? <Pause /> : <Play />}
        </IconButton>
        <Slider.Root
          value={[lockstep.share * 1000]}
          max={1000}
          onValueChange={([value = 0]) => lockstep.seekShare(value / 1000)}
          className="relative flex h-6 flex-1 touch-none items-center"
        >
          <Slider.Track className="relative h-1.5 w-full overflow-hidden rounded-full bg-line-strong">
            <Slider.Range className="absolute h-full bg-accent" />
          </Slider.Track>
          <Slider.Thumb aria-label="Position in the clip" className="block h-4 w-1 rounded-full bg-ink" />
        </Slider.Root>
      </div>
    </>
  );
}

/** Seconds of a version's video before its slot begins: negative when it begins inside the slot. */
function useLeadSeconds(clip: number, version: number): number {
  return useJob(({ clips, format }) => {
    const versions = clips.find(({ number }) => number === clip)?.versions;
    const frames = versions?.find(({ number }) => number === version)?.leadFrames ?? 0;
    return (frames * format.rate.den) / format.rate.num;
  });
}

interface TakeProps {
  label: string;
  videoRef: RefObject<HTMLVideoElement | null>;
  src: string;
  ratio: number;
  className: string;
  clipLeftPercent?: number;
}

function Take({ label, videoRef, src, ratio, className, clipLeftPercent = 0 }: TakeProps) {
  return (
    <div className={classNames('relative', className)} style={{ clipPath: `inset(0 0 0 ${clipLeftPercent}%)` }}>
      <video
        ref={videoRef}
        src={src}
        aria-label={label}
        muted
        loop
        playsInline
        preload="auto"
        className="max-h-[62dvh] w-full object-contain"
        style={{ aspectRatio: ratio }}
      />
      <span
        className={classNames(
          'absolute top-3 rounded-md bg-black/70 px-2 py-0.5 text-xs font-medium text-white',
          label === 'Before' ? 'left-3' : 'right-3',
        )}
      >
        {label}
      </span>
    </div>
  );
}
