import { z } from 'zod';

export const aspectRatios = ['16:9', '9:16', '1:1', '4:3', '3:4'] as const;
export const aspectRatioSchema = z.enum(aspectRatios);
export type AspectRatio = z.infer<typeof aspectRatioSchema>;

/** Frames per second as an exact fraction: 30 is 30/1, NTSC film is 24000/1001. */
export const frameRateSchema = z.object({ num: z.int().positive(), den: z.int().positive() });
export type FrameRate = z.infer<typeof frameRateSchema>;

/** The picture every clip and cut of a job has: even pixel counts, one constant rate. */
export const frameFormatSchema = z.object({
  width: z.int().positive().multipleOf(2),
  height: z.int().positive().multipleOf(2),
  rate: frameRateSchema,
});
export type FrameFormat = z.infer<typeof frameFormatSchema>;

/**
 * The pixel size of a ratio, given the length of its shorter side in pixels (1080 → 1920×1080 for 16:9).
 * Both sides come out even, as 4:2:0 needs.
 */
export function toFrameSize(ratio: AspectRatio, shortSide: number): { width: number; height: number } {
  const [across, down] = ratio.split(':').map(Number) as [number, number];
  const scale = shortSide / Math.min(across, down);
  const even = (value: number) => Math.round(value / 2) * 2;
  return { width: even(across * scale), height: even(down * scale) };
}

/** The ratio of the five that a picture is nearest to, compared on a logarithmic scale so that tall and wide count alike. */
export function toNearestAspectRatio(width: number, height: number): AspectRatio {
  const distance = (ratio: AspectRatio) => {
    const [across, down] = ratio.split(':').map(Number) as [number, number];
    return Math.abs(Math.log(width / height) - Math.log(across / down));
  };
  return aspectRatios.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}

/** Milliseconds that a whole number of frames lasts. */
export function toMilliseconds(frames: number, rate: FrameRate): number {
  return (frames * rate.den * 1000) / rate.num;
}

/** Length of a transition that nobody gave a length for: half a second, an even number of frames. */
export function toUsualTransitionFrames(rate: FrameRate): number {
  return 2 * toFrames(0.25, rate);
}

/** The number of whole frames nearest to a time in seconds. Round once, from absolute times. */
export function toFrames(seconds: number, rate: FrameRate): number {
  return Math.round((seconds * rate.num) / rate.den);
}
