/** The next event of that name; rejects when the video fails or `signal` ends the wait. */
export function once(video: HTMLVideoElement, name: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(video.error ?? signal.reason ?? new Error('The video was not loaded.'));
    if (signal.aborted) fail();
    video.addEventListener(name, () => resolve(), { once: true, signal });
    video.addEventListener('error', fail, { once: true, signal });
    signal.addEventListener('abort', fail, { once: true });
  });
}

/** Browsers keep times in microseconds. */
const sameSeconds = 0.00001;

/** Goes to a time in seconds; resolves when its picture is there. */
export async function seek(video: HTMLVideoElement, seconds: number, signal: AbortSignal): Promise<void> {
  const isAtTime = Math.abs(video.currentTime - seconds) < sameSeconds && !video.seeking;
  if (isAtTime && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return;
  const isThere = once(video, 'seeked', signal);
  video.currentTime = seconds;
  await isThere;
}
