/** Calls `onFrame` at every frame that is shown, and `onStop` when the browser stops the video by itself. */
export function watchVideo(video: HTMLVideoElement, { onFrame, onStop }: { onFrame: () => void; onStop: () => void }) {
  let handle = 0;
  const tick = () => {
    onFrame();
    handle = video.requestVideoFrameCallback(tick);
  };
  handle = video.requestVideoFrameCallback(tick);
  video.addEventListener('seeked', onFrame);
  video.addEventListener('pause', onStop);
  video.addEventListener('ended', onStop);
  return () => {
    video.cancelVideoFrameCallback(handle);
    video.removeEventListener('seeked', onFrame);
    video.removeEventListener('pause', onStop);
    video.removeEventListener('ended', onStop);
    video.pause();
  };
}
