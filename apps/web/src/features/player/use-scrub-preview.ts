import { type PointerEvent, useEffect, useRef, useState } from 'react';

/** How long a picture stays after a key has moved the position. */
const afterKeyMs = 1_200;

/**
 * The frame that the bar is asked about: the one under the pointer or finger, or the one that a key went to a moment ago.
 */
export function useScrubPreview(frames: number) {
  const [frame, setFrame] = useState<number | null>(null);
  const isPointed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    clearTimeout(timer.current);
    isPointed.current = true;
    setFrame(Math.round(share * (frames - 1)));
  };
  const leave = () => {
    isPointed.current = false;
    setFrame(null);
  };
  return {
    frame,
    /** For the bar. A finger has left it when it is lifted. */
    handlers: {
      onPointerDown: point,
      onPointerMove: point,
      onPointerLeave: leave,
      onPointerCancel: leave,
      onBlur: leave,
    },
    /** To be told of every new position. */
    follow(next: number) {
      if (isPointed.current) return;
      setFrame(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setFrame(null), afterKeyMs);
    },
  };
}
