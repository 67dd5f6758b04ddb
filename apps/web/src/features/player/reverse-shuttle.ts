interface ReverseShuttleOptions {
  isSeeking: () => boolean;
  getFrame: () => number;
  getFramesPerSecond: () => number;
  seekFrame: (frame: number) => void;
  /** Called once when the first frame is reached. */
  onStart: () => void;
}

/** Plays backward by seeking, since browsers take no negative rate. */
export function createReverseShuttle({
  isSeeking,
  getFrame,
  getFramesPerSecond,
  seekFrame,
  onStart,
}: ReverseShuttleOptions) {
  let handle = 0;
  let lastMs = 0;
  let speed = 1;
  const tick = (nowMs: number) => {
    handle = requestAnimationFrame(tick);
    // A seek still under way would only be thrown away by the next.
    if (isSeeking()) return;
    const frames = ((nowMs - lastMs) / 1000) * getFramesPerSecond() * speed;
    if (frames < 1) return;
    lastMs = nowMs;
    const frame = getFrame() - Math.floor(frames);
    seekFrame(frame);
    if (frame > 0) return;
    cancelAnimationFrame(handle);
    handle = 0;
    onStart();
  };
  return {
    start(nextSpeed: number) {
      speed = nextSpeed;
      if (handle !== 0) return;
      lastMs = performance.now();
      handle = requestAnimationFrame(tick);
    },
    stop() {
      cancelAnimationFrame(handle);
      handle = 0;
    },
    isRunning: () => handle !== 0,
  };
}
