import type { FrameFormat } from '@retake/contracts';

/** Sound of a mezzanine: lossless, so that cutting it anywhere moves no sample. Browsers play FLAC in MP4. */
const mezzanineSoundHz = 48_000;
export const mezzanineSoundArgs: readonly string[] = [
  ...['-c:a', 'flac', '-strict', 'experimental', '-sample_fmt', 's16', '-ar', String(mezzanineSoundHz), '-ac', '2'],
];

/** `30/1`: the form in which ffmpeg reads a rate without rounding. */
export function toRateText({ rate }: FrameFormat): string {
  return `${rate.num}/${rate.den}`;
}

/** Samples from the beginning to the start of a frame. Round once, from absolute frame numbers. */
export function toMezzanineSamples(frames: number, { rate }: FrameFormat): number {
  return Math.round((frames * rate.den * mezzanineSoundHz) / rate.num);
}

/**
 * Encoder settings of mezzanines and graded versions: near-lossless for the eye (the published cut is encoded once more
 * from them), key frames every second so that players seek quickly, and threads pinned because their number changes the
 * bytes. The time scale makes every frame a whole number of ticks.
 */
export function mezzanineVideoArgs(format: FrameFormat): string[] {
  let timescale = format.rate.num;
  while (timescale < 10_000) timescale *= 2;
  const keyInterval = Math.max(1, Math.round(format.rate.num / format.rate.den));
  return [
    ...['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '16', '-profile:v', 'high', '-pix_fmt', 'yuv420p'],
    ...['-g', String(keyInterval), '-bf', '2', '-flags', '+cgop', '-threads:v', '2'],
    ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...['-video_track_timescale', String(timescale)],
  ];
}
