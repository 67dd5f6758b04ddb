import type { FrameFormat, FrameRate, Quality } from '@retake/contracts';

/** Part of every cache key: raise it when the same inputs would give other pictures or sound. */
export const COMPOSER_VERSION = 2;

/**
 * Encoder settings that every segment shares. Segments are joined by copy, so their parameter sets must be the same
 * bytes; rate factor, preset, level and colour tags are all in there. The number of threads is fixed because it
 * changes the encoder's output.
 */
const encoder = {
  profile: 'high',
  gopFrames: 60,
  threads: 4,
} as const;

/** What a preview saves: the search for a good encoding, at more bytes a pixel. */
const encoderOf = {
  final: { preset: 'veryfast', rateFactor: 20, bFrames: 2 },
  preview: { preset: 'ultrafast', rateFactor: 24, bFrames: 0 },
} as const;

const sound = { sampleRateHz: 48_000, channels: 2, bitRate: '192k' } as const;

/** Frames from one key frame of a segment to the next; the first is its first frame. */
export const { gopFrames } = encoder;

/** Bytes of one sample of both channels in the raw form that pieces of sound are kept in (16-bit little-endian). */
export const bytesPerSample = 2 * sound.channels;
export const sampleRateHz = sound.sampleRateHz;

/** What a cache key has to know of the encoders. */
export function toEncoderIdentity(quality: Quality = 'final'): Readonly<Record<string, unknown>> {
  return { encoder: { ...encoder, ...encoderOf[quality] } };
}
export const soundIdentity: Readonly<Record<string, unknown>> = { sound };

/** H.264 levels with their macroblock limits per frame and per second (table A-1 of the standard). */
const levels = [
  { level: '4.1', perFrame: 8_192, perSecond: 245_760 },
  { level: '4.2', perFrame: 8_704, perSecond: 522_240 },
  { level: '5.1', perFrame: 36_864, perSecond: 983_040 },
  { level: '5.2', perFrame: 36_864, perSecond: 2_073_600 },
] as const;

/** The lowest level, from 4.1 up, whose limits the format keeps. */
function toLevel({ width, height, rate }: FrameFormat): string {
  const perFrame = Math.ceil(width / 16) * Math.ceil(height / 16);
  const perSecond = (perFrame * rate.num) / rate.den;
  return (levels.find((entry) => perFrame <= entry.perFrame && perSecond <= entry.perSecond) ?? levels.at(-1)!).level;
}

/** Ticks a second of the video track: a frame is a whole number of ticks, and a tick is short (30 fps → 15,360). */
export function toTimescale(rate: FrameRate): number {
  let ticks = rate.num;
  while (ticks < 10_000) ticks *= 2;
  return ticks;
}

/** `30/1`: the form in which ffmpeg reads a rate without rounding. */
export function toRateArg(rate: FrameRate): string {
  return `${rate.num}/${rate.den}`;
}

/** Video encoder arguments; `keyFrames` are the frames, besides the first, at which a segment begins. */
export function toEncodeArgs(format: FrameFormat, keyFrames: readonly number[], quality: Quality = 'final'): string[] {
  const { preset, rateFactor, bFrames } = encoderOf[quality];
  return [
    ...['-r', toRateArg(format.rate), '-fps_mode', 'cfr'],
    ...['-c:v', 'libx264', '-preset', preset, '-crf', String(rateFactor)],
    ...['-profile:v', encoder.profile, '-level', toLevel(format), '-pix_fmt', 'yuv420p'],
    ...['-g', String(encoder.gopFrames), '-keyint_min', '1', '-sc_threshold', '0'],
    ...['-flags', '+cgop+bitexact', '-bf', String(bFrames), '-threads:v', String(encoder.threads)],
    ...['-color_range', 'tv', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'],
    ...(keyFrames.length === 0
      ? []
      : ['-force_key_frames', `expr:${keyFrames.map((frame) => `eq(n,${frame})`).join('+')}`]),
  ];
}

/** Arguments that encode a soundtrack; the sound is in the job's own form already. */
export const soundEncodeArgs: readonly string[] = [
  ...['-c:a', 'aac', '-b:a', sound.bitRate, '-ar', String(sound.sampleRateHz), '-ac', String(sound.channels)],
  ...['-flags', '+bitexact'],
];

/** The raw form of a piece of sound, as ffmpeg names it. */
export const rawSoundArgs: readonly string[] = [
  ...['-f', 's16le', '-ar', String(sound.sampleRateHz), '-ac', String(sound.channels)],
];

/** Samples from the beginning to the start of a frame. Round once, from absolute frame numbers. */
export function toSamples(frames: number, rate: FrameRate): number {
  return Math.round((frames * rate.den * sound.sampleRateHz) / rate.num);
}
