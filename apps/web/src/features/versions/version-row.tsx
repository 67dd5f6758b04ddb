import { type ClipView, toVersionLabel, type VersionView } from '@retake/contracts';
import { useJobConnection } from '../../transport/job-provider.tsx';
import { toVersionPosterUrl } from '../../transport/media-urls.ts';
import { Button } from '../../ui/button.tsx';
import { Poster } from '../../ui/poster.tsx';

interface VersionRowProps {
  clip: ClipView;
  version: VersionView;
  isBusy: boolean;
  onRestore: () => void;
  onCompare: () => void;
}

export function VersionRow({ clip, version, isBusy, onRestore, onCompare }: VersionRowProps) {
  const { jobId } = useJobConnection();
  const isCurrent = version.number === clip.version;
  return (
    <li
      className="flex items-center gap-3 rounded-lg p-1.5 hover:bg-surface-3"
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span className="h-[45px] w-20 shrink-0 max-sm:h-9 max-sm:w-16 overflow-hidden rounded-md bg-stage">
        <Poster src={toVersionPosterUrl(jobId, clip.id, version.number)} />
      </span>
      <div className="min-w-0 flex-1">
        <p className="line-clamp-2 text-sm leading-snug font-medium break-words text-ink">{toVersionLabel(version)}</p>
        <p className="truncate text-xs text-ink-3">
          v{version.number} ·{' '}
          {new Date(version.createdAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}
        </p>
        {version.problem && !isCurrent && (
          <p className="text-xs break-words text-ink-2">Not shown by itself: {version.problem}</p>
        )}
      </div>
      {isCurrent ? (
        <span className="rounded-full bg-accent-soft px-2 py-0.5 text-2xs font-medium text-accent-text">Current</span>
      ) : (
        <div className="flex gap-1">
          <Button size="sm" variant="ghost" aria-label={`Compare version ${version.number}`} onClick={onCompare}>
            Compare
          </Button>
          <Button size="sm" aria-label={`Restore version ${version.number}`} disabled={isBusy} onClick={onRestore}>
            Restore
          </Button>
        </div>
      )}
    </li>
  );
}
