import { type RefObject, useEffect, useState } from 'react';

/** Half a frame at 30 a second: less than anybody sees, more than the clocks of two players differ. */
const driftSeconds = 1 / 60;

interface Lockstep {
  playing: boolean;
  /** 0 to 1 of what both videos show. */
  share: number;
  toggle: () => void;
  seekShare: (share: number) => void;
}

/** Seconds of each video before the moment that both count from. */
interface Leads {
  leader: number;
  follower: number;
}

/** What both videos show, in seconds from the common moment. */
function toCommon(lead: HTMLVideoElement, follow: HTMLVideoElement, leads: Leads): { from: number; to: number } {
  return {
    from: Math.max(-leads.leader, -leads.follower),
    to: Math.min(lead.duration - leads.leader, follow.duration - leads.follower),
  };
}

/**
 * Keeps two videos on the same frame of a clip: `leader` runs and loops over what both of them show, `follower` is pulled
 * along.
 */
export function useLockstep(
  leader: RefObject<HTMLVideoElement | null>,
  follower: RefObject<HTMLVideoElement | null>,
  /** Changes when other videos are shown. */
  key: string,
  leads: Leads,
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
      const { from, to } = toCommon(lead, follow, leads);
      const moment = lead.currentTime - leads.leader;
      if (!lead.seeking && to > from && (moment < from - driftSeconds || moment >= to)) {
        lead.currentTime = from + leads.leader;
      }
      if (to > from) setShare(Math.min(1, Math.max(0, (moment - from) / (to - from))));
      const target = Math.max(0, Math.min(moment + leads.follower, follow.duration || 0));
      if (!follow.seeking && Math.abs(follow.currentTime - target) > driftSeconds) follow.currentTime = target;
      if (lead.paused !== follow.paused && !follow.ended)
        lead.paused ? follow.pause() : void follow.play().catch(() => undefined);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [leader, follower, key, leads.leader, leads.follower]);

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
      const [lead, follow] = [leader.current, follower.current];
      if (lead === null || follow === null) return;
      const { from, to } = toCommon(lead, follow, leads);
      if (to > from) lead.currentTime = from + next * (to - from) + leads.leader;
    },
  };
}
