import { useEffect } from 'react';
import type { Playback } from './playback.ts';

interface ShortcutTargets {
  playback: Playback;
  onFullscreen: () => void;
  onHelp: () => void;
  onWrite: () => void;
}

const secondFrames = (playback: Playback) => {
  const rate = playback.store.getState().cut?.format.rate;
  return rate === undefined ? 30 : Math.round(rate.num / rate.den);
};

/** What each key does. Keys with ctrl, cmd or alt stay the browser's. */
function toAction(key: string, { playback, onFullscreen, onHelp, onWrite }: ShortcutTargets): (() => void) | undefined {
  if (/^[1-9]$/.test(key)) return () => playback.jumpToClip(Number(key));
  const actions: Record<string, () => void> = {
    ' ': playback.toggle,
    k: playback.pause,
    j: () => playback.shuttle(-1),
    l: () => playback.shuttle(1),
    ',': () => playback.stepFrames(-1),
    '.': () => playback.stepFrames(1),
    arrowleft: () => playback.seekFrame(playback.store.getState().frame - secondFrames(playback)),
    arrowright: () => playback.seekFrame(playback.store.getState().frame + secondFrames(playback)),
    arrowup: () => playback.jumpToNeighbour(-1),
    arrowdown: () => playback.jumpToNeighbour(1),
    home: () => playback.seekFrame(0),
    m: playback.toggleMuted,
    f: onFullscreen,
    '?': onHelp,
    '/': onWrite,
  };
  return actions[key.toLowerCase()];
}

const scrollKeys = [' ', 'ArrowUp', 'ArrowDown', 'Home'];

/** Elements that need the keys themselves: text, dialogs, menus; space what can be pressed; and some what can be scrolled. */
function isTakenBy(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu]'))
    return true;
  if (target.role === 'log') return scrollKeys.includes(key);
  return key === ' ' && target.closest('button, a, [role=option], summary') !== null;
}

export function usePlayerShortcuts(targets: ShortcutTargets) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isTakenBy(event.target, event.key)
      )
        return;
      const action = toAction(event.key, targets);
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [targets]);
}
