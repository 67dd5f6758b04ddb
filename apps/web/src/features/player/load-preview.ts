import type { HlsConfig } from 'hls.js';
import { once, seek } from './once.ts';

const loadPlayer = () => import('hls.js/light');
const hasMediaSource = () => 'MediaSource' in window || 'ManagedMediaSource' in window;

/** Fetches the code that plays previews, so that it is there when the first piece is. */
export function prepareForPreview(): void {
  if (hasMediaSource()) loadPlayer().catch(() => undefined);
}

interface LoadPreview {
  readonly url: string;
  readonly startSeconds: number;
  /** Called when it breaks off after it could be shown. */
  readonly onBroken: () => void;
  readonly signal: AbortSignal;
}

/** Loads a preview into a video until its picture at the start is there. Gives what ends it; rejects when it cannot be played. */
export async function loadPreview(video: HTMLVideoElement, request: LoadPreview): Promise<() => void> {
  return hasMediaSource() ? loadByPieces(video, request) : loadNatively(video, request);
}

async function loadByPieces(video: HTMLVideoElement, { url, startSeconds, onBroken, signal }: LoadPreview) {
  const { default: Hls, FetchLoader } = await loadPlayer();
  signal.throwIfAborted();
  /** Hands on what has arrived, however little: half a second of a dark clip has few bytes. */
  class EagerLoader extends FetchLoader {
    override load(...[context, config, callbacks]: Parameters<InstanceType<typeof FetchLoader>['load']>): void {
      const isInPieces = Number.isFinite(config.highWaterMark);
      super.load(context, isInPieces ? { ...config, highWaterMark: 0 } : config, callbacks);
    }
  }
  const hls = new Hls({
    startPosition: startSeconds,
    // Pieces go to the browser as they are, which is no work for a thread of its own.
    enableWorker: false,
    progressive: true,
    // It loads anything; the type wants one that is made for pieces alone.
    fLoader: EagerLoader as unknown as NonNullable<HlsConfig['fLoader']>,
    // A request for what is still being rendered is answered when it is, by the server's own limit.
    fragLoadPolicy: {
      default: {
        maxTimeToFirstByteMs: 25_000,
        maxLoadTimeMs: 120_000,
        timeoutRetry: null,
        errorRetry: { maxNumRetry: 2, retryDelayMs: 300, maxRetryDelayMs: 1_000 },
      },
    },
  });
  const broken = new AbortController();
  hls.on(Hls.Events.ERROR, (_event, { fatal, error }) => {
    if (!fatal) return;
    if (broken.signal.aborted) return;
    broken.abort(error);
    onBroken();
  });
  try {
    const stop = AbortSignal.any([signal, broken.signal]);
    const isLoaded = once(video, 'loadedmetadata', stop);
    hls.loadSource(url);
    hls.attachMedia(video);
    await isLoaded;
    // By itself it would go there when the piece is complete, and show nothing of what has arrived till then.
    await seek(video, startSeconds, stop);
  } catch (error) {
    hls.destroy();
    throw error;
  }
  return () => hls.destroy();
}

async function loadNatively(video: HTMLVideoElement, { url, startSeconds, onBroken, signal }: LoadPreview) {
  const isLoaded = once(video, 'loadedmetadata', signal);
  video.src = url;
  video.load();
  await isLoaded;
  await seek(video, startSeconds, signal);
  video.addEventListener('error', onBroken);
  return () => {
    video.removeEventListener('error', onBroken);
    video.removeAttribute('src');
    video.load();
  };
}
