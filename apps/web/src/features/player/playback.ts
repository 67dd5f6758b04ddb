import type { CutView } from '@retake/contracts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { findNeighbourFrame } from './clip-places.ts';
import { createReverseShuttle } from './reverse-shuttle.ts';
import { toFrameAt, toSeekSeconds } from './timecode.ts';
import { watchVideo } from './watch-video.ts';

export interface PlaybackState {
  /** The cut on screen, which during a change of cuts is still the older one. */
  readonly cut: CutView | null;
  readonly frame: number;
  readonly playing: boolean;
  /** 1, 2 or 4 forward; negative backward. */
  readonly speed: number;
  readonly volume: number;
  readonly muted: boolean;
}

/** The one hand on the video element that is on screen. */
export interface Playback {
  readonly store: StoreApi<PlaybackState>;
  /** Takes over a video that shows `cut`; the one before is paused and let go. */
  attach(video: HTMLVideoElement, cut: CutView): void;
  detach(): void;
  toggle(): void;
  pause(): void;
  seekFrame(frame: number): void;
  stepFrames(frames: number): void;
  jumpToClip(number: number): void;
  jumpToNeighbour(direction: -1 | 1): void;
  /** Each press the same way goes faster, as on an edit controller. */
  shuttle(direction: -1 | 1): void;
  setVolume(volume: number): void;
  toggleMuted(): void;
}

const topSpeed = 4;

export function createPlayback(): Playback {
  const store = createStore<PlaybackState>(() => ({
    cut: null,
    frame: 0,
    playing: false,
    speed: 1,
    volume: 1,
    muted: false,
  }));
  let video: HTMLVideoElement | null = null;
  let release = () => {};

  function showFrame() {
    const { cut, frame } = store.getState();
    if (video === null || cut === null) return;
    const next = Math.min(toFrameAt(video.currentTime, cut.format.rate), cut.frames - 1);
    if (next !== frame) store.setState({ frame: next });
  }

  function seekFrame(frame: number) {
    const { cut } = store.getState();
    if (video === null || cut === null) return;
    const target = Math.min(Math.max(0, Math.round(frame)), cut.frames - 1);
    video.currentTime = toSeekSeconds(target, cut.format.rate);
    store.setState({ frame: target });
  }

  const reverse = createReverseShuttle({
    isSeeking: () => video?.seeking ?? false,
    getFrame: () => store.getState().frame,
    getFramesPerSecond: () => {
      const rate = store.getState().cut?.format.rate;
      return rate === undefined ? 0 : rate.num / rate.den;
    },
    seekFrame,
    onStart: () => store.setState({ frame: 0, playing: false, speed: 1 }),
  });

  function pause() {
    reverse.stop();
    video?.pause();
    store.setState({ playing: false, speed: 1 });
  }

  function playForward(speed: number) {
    if (video === null) return;
    reverse.stop();
    if (video.ended) seekFrame(0);
    video.playbackRate = speed;
    store.setState({ playing: true, speed });
    // A refusal (no gesture yet) leaves the player paused; the pause event below says so.
    video.play().catch(() => store.setState({ playing: !(video?.paused ?? true) }));
  }

  return {
    store,
    attach(next, cut) {
      release();
      reverse.stop();
      video = next;
      const { volume, muted, playing, speed } = store.getState();
      Object.assign(next, { volume, muted, playbackRate: Math.max(1, speed) });
      store.setState({ cut, playing: playing && !next.paused, speed: Math.max(1, speed) });
      release = watchVideo(next, { onFrame: showFrame, onStop: () => reverse.isRunning() || pause() });
      showFrame();
    },
    detach() {
      release();
      reverse.stop();
      video = null;
    },
    toggle: () => (store.getState().playing ? pause() : playForward(1)),
    pause,
    seekFrame,
    stepFrames(frames) {
      pause();
      seekFrame(store.getState().frame + frames);
    },
    jumpToClip(number) {
      const place = store.getState().cut?.clips.find((entry) => entry.number === number);
      if (place !== undefined) seekFrame(place.startFrame);
    },
    jumpToNeighbour(direction) {
      const { cut, frame } = store.getState();
      if (cut !== null) seekFrame(findNeighbourFrame(cut, frame, direction));
    },
    shuttle(direction) {
      const { speed, playing } = store.getState();
      const isSameWay = playing && Math.sign(speed) === direction;
      const next = isSameWay ? Math.min(topSpeed, Math.abs(speed) * 2) : 1;
      if (direction === 1) return playForward(next);
      video?.pause();
      store.setState({ playing: true, speed: -next });
      reverse.start(next);
    },
    setVolume(volume) {
      if (video !== null) Object.assign(video, { volume, muted: false });
      store.setState({ volume, muted: false });
    },
    toggleMuted() {
      const muted = !store.getState().muted;
      if (video !== null) video.muted = muted;
      store.setState({ muted });
    },
  };
}
