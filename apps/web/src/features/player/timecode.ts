import { type FrameRate, toMilliseconds } from '@retake/contracts';

const two = (value: number) => String(value).padStart(2, '0');

/** `0:07.12`: minutes, seconds and the frame within the second; hours only when there are some. */
export function toTimecode(frame: number, rate: FrameRate): string {
  const framesPerSecond = Math.round(rate.num / rate.den);
  const seconds = Math.floor(frame / framesPerSecond);
  return `${toClock(seconds)}.${two(frame - seconds * framesPerSecond)}`;
}

/** `0:07`, `12:30`, `1:02:03`. */
export function toClock(totalSeconds: number): string {
  const seconds = Math.floor(totalSeconds);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `5.0 s`, `1:12`: the length of a clip or a video, for people. */
export function toLength(frames: number, rate: FrameRate): string {
  const seconds = toMilliseconds(frames, rate) / 1000;
  return seconds < 60 ? `${seconds.toFixed(1)} s` : toClock(Math.round(seconds));
}

/** The place to seek to for a frame, in seconds: its middle, so that rounding never shows the one before. */
export function toSeekSeconds(frame: number, rate: FrameRate): number {
  return ((frame + 0.5) * rate.den) / rate.num;
}

/** The frame on screen at a media time in seconds. */
export function toFrameAt(seconds: number, rate: FrameRate): number {
  return Math.max(0, Math.floor((seconds * rate.num) / rate.den + 0.001));
}
