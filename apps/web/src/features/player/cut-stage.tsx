import type { CutView } from '@retake/contracts';
import { useRef } from 'react';
import { toCutPosterUrl } from '../../transport/media-urls.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Poster } from '../../ui/poster.tsx';
import { usePlayback, usePlaybackState } from '../jobs/workspace-context.tsx';
import { PreviewNote } from './preview-note.tsx';
import { useCutBuffers } from './use-cut-buffers.ts';
import { usePreview } from './use-preview.ts';

/**
 * The picture. `data-cut` on the figure is the number of the cut on screen, and `data-preview` the id of the change that is
 * watched over it; `data-front` marks the video that shows it.
 */
export function CutStage({ jobId, cut }: { jobId: string; cut: CutView }) {
  const playback = usePlayback();
  const first = useRef<HTMLVideoElement>(null);
  const second = useRef<HTMLVideoElement>(null);
  const preview = usePreview(cut, playback);
  const { front, hasFailed, retry } = useCutBuffers({
    ...{ jobId, playback, source: preview.source, videos: [first, second] },
    onPreviewBroken: preview.onBroken,
  });
  const shownCut = usePlaybackState((state) => state.cut);
  const previewed = front?.source.kind === 'preview' ? front.source.regenerationId : null;
  const isBehind = previewed === null && shownCut !== null && shownCut.id !== cut.id;
  return (
    <figure
      data-testid="stage"
      data-cut={shownCut?.number}
      data-preview={previewed ?? undefined}
      aria-label={`The video, cut ${shownCut?.number ?? cut.number}`}
      className="relative min-h-0 flex-1 overflow-hidden bg-stage"
    >
      {[first, second].map((ref, slot) => (
        // biome-ignore lint/a11y/useMediaCaption: the videos are people's own; captions for them do not exist
        <video
          // biome-ignore lint/suspicious/noArrayIndexKey: two fixed elements that take turns
          key={slot}
          ref={ref}
          data-front={front?.slot === slot}
          aria-hidden={front?.slot !== slot}
          tabIndex={-1}
          playsInline
          preload="auto"
          onClick={playback.toggle}
          className={classNames('absolute inset-0 size-full object-contain', front?.slot !== slot && 'invisible')}
        />
      ))}
      {front === null && !hasFailed && (
        <Poster src={toCutPosterUrl(jobId, cut.number)} className="absolute inset-0 opacity-60" />
      )}
      {isBehind && !hasFailed && (
        <p className="absolute top-3 left-3 rounded-md bg-black/70 px-2.5 py-1 text-xs text-white">
          Loading the new cut…
        </p>
      )}
      <PreviewNote isShown={previewed !== null} offer={preview.offer} onShow={preview.show} />
      {hasFailed && (
        <div className="absolute inset-x-0 bottom-4 mx-auto flex w-fit items-center gap-3 rounded-lg border border-white/15 bg-black/80 py-2 pr-2 pl-4 text-sm text-white">
          Cut {cut.number} could not be loaded.
          <Button size="sm" onClick={retry}>
            Load again
          </Button>
        </div>
      )}
    </figure>
  );
}
