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
