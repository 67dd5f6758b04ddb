import { type RefObject, useEffect, useState } from 'react';

/** Half a frame at 30 a second: less than anybody sees, more than the clocks of two players differ. */
const driftSeconds = 1 / 60;

interface Lockstep {
  playing: boolean;
  /** 0 to 1 of the leading video. */
  share: number;
  toggle: () => void;
  seekShare: (share: number) => void;
}

/** Keeps two videos on the same frame: `leader` runs and loops, `follower` is pulled along. */
export function useLockstep(
  leader: RefObject<HTMLVideoElement | null>,
  follower: RefObject<HTMLVideoElement | null>,
  /** Changes when other videos are shown. */
  key: string,
): Lockstep {
  const [playing, setPlaying] = useState(true);
  const [share, setShare] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other videos need new callbacks
  useEffect(() => {
    const [lead, follow] = [leader.current, follower.current];
    if (lead === null || follow === null) return;
    let handle = 0;
    const tick = () => {
      handle = requestAnimationFrame(tick);
      if (lead.duration > 0) setShare(lead.currentTime / lead.duration);
      const target = Math.min(lead.currentTime, follow.duration || 0);
      if (!follow.seeking && Math.abs(follow.currentTime - target) > driftSeconds) follow.currentTime = target;
      if (lead.paused !== follow.paused && !follow.ended)
        lead.paused ? follow.pause() : void follow.play().catch(() => undefined);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [leader, follower, key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other videos have to be started too
  useEffect(() => {
    const lead = leader.current;
    if (lead === null) return;
    if (playing) lead.play().catch(() => setPlaying(false));
    else lead.pause();
  }, [playing, leader, key]);

  return {
    playing,
    share,
    toggle: () => setPlaying((value) => !value),
    seekShare: (next) => {
      const lead = leader.current;
      if (lead !== null && lead.duration > 0) lead.currentTime = next * lead.duration;
    },
  };
}
