import { toCutVideoUrl, toPreviewUrl } from '../../transport/media-urls.ts';
import { toFrameAfterPublish } from './jump.ts';
import { loadPreview } from './load-preview.ts';
import { once, seek } from './once.ts';
import type { Playback } from './playback.ts';
import type { StageSource } from './stage-source.ts';
import { toSeekSeconds } from './timecode.ts';

export interface BringForward {
  readonly jobId: string;
  readonly source: StageSource;
  /** What is on screen, and the video that shows it; null at the beginning. */
  readonly shown: { readonly source: StageSource; readonly video: HTMLVideoElement } | null;
  readonly playback: Playback;
  readonly onBroken: () => void;
  readonly signal: AbortSignal;
}

/**
 * Loads a source behind the one on screen and leaves it showing the right frame, playing if that one plays. Gives what
 * lets go of it.
 */
export async function bringForward(video: HTMLVideoElement, request: BringForward): Promise<() => void> {
  const { source, shown, playback, signal } = request;
  const { rate } = source.cut.format;
  const readTarget = () => (shown === null ? 0 : toTargetFrame(source, shown.source, playback.store.getState().frame));
  video.muted = true;
  const release = await load(video, request, toSeekSeconds(readTarget(), rate));
  try {
    if (shown === null) return release;
    const { playing, speed } = playback.store.getState();
    // The same pictures before and after, or the one place where they change: played on without a gap.
    const staysInPlace = readTarget() === playback.store.getState().frame;
    if (playing && speed === 1 && staysInPlace) {
      await joinPlaying(video, shown.video, signal);
      return release;
    }
    await seek(video, toSeekSeconds(readTarget(), rate), signal);
    // A browser that refuses to play shows the first frame all the same.
    if (playback.store.getState().playing) await video.play().catch(() => undefined);
    return release;
  } catch (error) {
    release();
    throw error;
  }
}

async function load(
  video: HTMLVideoElement,
  { jobId, source, onBroken, signal }: BringForward,
  startSeconds: number,
): Promise<() => void> {
  if (source.kind === 'preview') {
    return loadPreview(video, { url: toPreviewUrl(jobId, source.regenerationId), startSeconds, onBroken, signal });
  }
  const isLoaded = once(video, 'loadeddata', signal);
  video.src = toCutVideoUrl(jobId, source.cut.number);
  video.load();
  await isLoaded;
  return () => {};
}

/** A change that was watched as a preview is there already: nothing jumps when its cut takes over, or the old one again. */
function toTargetFrame(next: StageSource, shown: StageSource, frame: number): number {
  if (next.kind === 'preview') return next.atFrame ?? frame;
  if (shown.kind === 'preview') return Math.min(frame, next.cut.frames - 1);
  return toFrameAfterPublish(shown.cut, next.cut, frame);
}

/** How far ahead of the playing picture the other waits for it, at first; a seek that takes longer gets twice as long. */
const firstLeadSeconds = 0.25;
const longestLeadSeconds = 2;

/** Starts a video at the moment at which another, playing, reaches the same picture. */
async function joinPlaying(video: HTMLVideoElement, other: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  for (let lead = firstLeadSeconds; lead <= longestLeadSeconds; lead *= 2) {
    const meeting = other.currentTime + lead;
    await seek(video, meeting, signal);
    if (other.currentTime >= meeting) continue;
    await waitFor(other, meeting, lead, signal);
    break;
  }
  // It was stopped meanwhile, or has run out of pictures: the same place all the same.
  if (Math.abs(other.currentTime - video.currentTime) > 0.1) await seek(video, other.currentTime, signal);
  if (!other.paused) await video.play().catch(() => undefined);
}

/** Resolves when a video has played on to a time in seconds, and in any case soon after it should have. */
async function waitFor(video: HTMLVideoElement, seconds: number, leadSeconds: number, signal: AbortSignal) {
  const deadlineMs = performance.now() + 1.5 * leadSeconds * 1000;
  while (!video.paused && video.currentTime < seconds && performance.now() < deadlineMs) {
    signal.throwIfAborted();
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
