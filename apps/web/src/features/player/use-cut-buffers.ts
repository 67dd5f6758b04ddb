import { type RefObject, useEffect, useRef, useState } from 'react';
import { bringForward } from './bring-forward.ts';
import type { Playback } from './playback.ts';
import type { StageSource } from './stage-source.ts';

type Slot = 0 | 1;
type Videos = readonly [RefObject<HTMLVideoElement | null>, RefObject<HTMLVideoElement | null>];
interface Front {
  readonly slot: Slot;
  readonly source: StageSource;
}

interface CutBuffers {
  readonly jobId: string;
  readonly source: StageSource;
  readonly videos: Videos;
  readonly playback: Playback;
  /** The preview of a change cannot be shown, or not any more. */
  readonly onPreviewBroken: (regenerationId: string) => void;
}

/**
 * Two video elements take turns: what is to be shown next loads and seeks behind what is on screen, and comes forward
 * only with its first picture, so that no change of source shows black.
 */
export function useCutBuffers({ jobId, source, videos, playback, onPreviewBroken }: CutBuffers) {
  const [front, setFront] = useState<Front | null>(null);
  const [failedId, setFailedId] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const shown = useRef<Front | null>(null);
  const releases = useRef<[() => void, () => void]>([() => {}, () => {}]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a source never changes under its id, and `attempt` only starts the load again
  useEffect(() => {
    const before = shown.current;
    if (before?.source.id === source.id) return;
    const slot: Slot = before?.slot === 0 ? 1 : 0;
    const video = videos[slot].current;
    const frontVideo = before && videos[before.slot].current;
    if (video === null) return;
    const abort = new AbortController();
    const fail = () => {
      if (source.kind === 'preview') onPreviewBroken(source.regenerationId);
      else if (!abort.signal.aborted) setFailedId(source.id);
    };
    setFailedId(null);
    releases.current[slot]();
    releases.current[slot] = () => {};
    bringForward(video, {
      ...{ jobId, source, playback, signal: abort.signal, onBroken: fail },
      shown: before && frontVideo && { source: before.source, video: frontVideo },
    }).then(
      (release) => {
        if (abort.signal.aborted) return release();
        playback.attach(video, source.cut);
        if (before) releases.current[before.slot]();
        if (before) releases.current[before.slot] = () => {};
        releases.current[slot] = release;
        shown.current = { slot, source };
        setFront(shown.current);
      },
      () => {
        if (!abort.signal.aborted) fail();
      },
    );
    return () => abort.abort();
  }, [jobId, source.id, attempt]);

  useEffect(
    () => () => {
      playback.detach();
      for (const release of releases.current) release();
    },
    [playback],
  );
  return { front, hasFailed: failedId === source.id, retry: () => setAttempt((count) => count + 1) };
}
