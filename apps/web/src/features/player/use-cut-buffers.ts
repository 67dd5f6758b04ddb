import type { CutView } from '@retake/contracts';
import { type RefObject, useEffect, useState } from 'react';
import { toCutVideoUrl } from '../../transport/media-urls.ts';
import { toFrameAfterPublish } from './jump.ts';
import type { Playback } from './playback.ts';
import { toSeekSeconds } from './timecode.ts';

type Slot = 0 | 1;
type Videos = readonly [RefObject<HTMLVideoElement | null>, RefObject<HTMLVideoElement | null>];

/**
 * Two video elements take turns: the newer cut loads and seeks behind the one on screen, and comes forward only with
 * its first picture, so that a publish never shows black.
 */
export function useCutBuffers(jobId: string, cut: CutView, videos: Videos, playback: Playback) {
  const [front, setFront] = useState<Slot | null>(null);
  const [failure, setFailure] = useState<{ cutId: string } | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a cut never changes under its id, and `attempt` only starts the load again
  useEffect(() => {
    const shown = playback.store.getState().cut;
    const slot: Slot = videos[0].current?.dataset.front === 'true' ? 1 : 0;
    const video = videos[slot].current;
    if (video === null) return;
    const abort = new AbortController();
    setFailure(null);
    bringForward(video, { jobId, cut, shown, playback, signal: abort.signal }).then(
      () => {
        if (abort.signal.aborted) return;
        playback.attach(video, cut);
        setFront(slot);
      },
      () => {
        if (!abort.signal.aborted) setFailure({ cutId: cut.id });
      },
    );
    return () => abort.abort();
  }, [jobId, cut.id, attempt]);

  useEffect(() => () => playback.detach(), [playback]);
  return { front, hasFailed: failure?.cutId === cut.id, retry: () => setAttempt((count) => count + 1) };
}

interface BringForward {
  jobId: string;
  cut: CutView;
  shown: CutView | null;
  playback: Playback;
  signal: AbortSignal;
}

/** Loads a cut and leaves it showing the right frame, playing if the one on screen plays. */
async function bringForward(video: HTMLVideoElement, { jobId, cut, shown, playback, signal }: BringForward) {
  video.src = toCutVideoUrl(jobId, cut.number);
  video.muted = true;
  video.load();
  await once(video, 'loadeddata', signal);
  if (shown === null) return;
  const target = toFrameAfterPublish(shown, cut, playback.store.getState().frame);
  video.currentTime = toSeekSeconds(target, cut.format.rate);
  await once(video, 'seeked', signal);
  if (!playback.store.getState().playing) return;
  // A browser that refuses to play shows the first frame all the same.
  await video.play().catch(() => undefined);
}

/** The next event of that name; rejects when the video fails or `signal` ends the wait. */
function once(video: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(video.error ?? new Error('The video was not loaded.'));
    video.addEventListener(name, () => resolve(), { once: true, signal });
    video.addEventListener('error', fail, { once: true, signal });
    signal.addEventListener('abort', fail, { once: true });
  });
}
