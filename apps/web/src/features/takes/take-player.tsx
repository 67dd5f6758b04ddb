import { Play } from 'lucide-react';
import { useState } from 'react';
import { useJob, useJobConnection } from '../../transport/job-provider.tsx';
import { toVersionPosterUrl, toVersionVideoUrl } from '../../transport/media-urls.ts';
import { Poster } from '../../ui/poster.tsx';

interface TakePlayerProps {
  clipId: string;
  version: number;
  /** What is played, for screen readers. */
  label: string;
  onPlay: () => void;
}

/** A picture of a take, and, once it is pressed, the take itself in a loop; pressing again stops it. */
export function TakePlayer({ clipId, version, label, onPlay }: TakePlayerProps) {
  const { jobId } = useJobConnection();
  const { width, height } = useJob((job) => job.format);
  const [isPlaying, setPlaying] = useState(false);
  return (
    <button
      type="button"
      aria-label={`${isPlaying ? 'Stop' : 'Play'} ${label}`}
      className="group relative block w-full overflow-hidden bg-stage"
      style={{ aspectRatio: `${width} / ${Math.min(height, width)}` }}
      onClick={() => {
        if (!isPlaying) onPlay();
        setPlaying(!isPlaying);
      }}
    >
      {isPlaying ? (
        <video
          src={toVersionVideoUrl(jobId, clipId, version)}
          autoPlay
          loop
          muted
          playsInline
          className="size-full object-contain"
        />
      ) : (
        <>
          <Poster src={toVersionPosterUrl(jobId, clipId, version)} />
          <span
            aria-hidden
            className="absolute right-1.5 bottom-1.5 flex size-6 items-center justify-center rounded-full bg-black/60 text-white transition-transform group-hover:scale-110"
          >
            <Play className="size-3 fill-current" />
          </span>
        </>
      )}
    </button>
  );
}
