import { decodeFrames } from './decode-frames.ts';

export interface MeasureOptions {
  readonly fromFrame?: number;
  readonly frames?: number;
  readonly everyNth?: number;
  /** Pixels across at which it is measured; 160 by default, enough for means. */
  readonly width?: number;
  readonly signal?: AbortSignal;
}

/** Means over the measured frames. Luma 0 to 255; U and V around 128. */
export interface PictureStats {
  readonly frames: number;
  readonly meanLuma: number;
  readonly meanU: number;
  readonly meanV: number;
  /** Mean distance of the colour from grey, in units of U and V. */
  readonly saturation: number;
  /** Standard deviation of luma within a frame. */
  readonly contrast: number;
  /** Mean absolute change of luma from a measured frame to the next. */
  readonly motionEnergy: number;
}

/** Measures the picture of a video. Throws as `runFfmpeg` does. */
export async function measurePicture(path: string, options: MeasureOptions = {}): Promise<PictureStats> {
  const { width = 160, ...range } = options;
  const height = Math.round((width * 9) / 32) * 2;
  const frames = await decodeFrames(path, { width, height, pixelFormat: 'yuv420p', ...range });
  const pixels = width * height;
  const perFrame = frames.map((frame) => measureFrame(frame, pixels));
  const mean = (pick: (frame: FrameStats) => number) =>
    perFrame.reduce((sum, frame) => sum + pick(frame), 0) / Math.max(1, perFrame.length);
  const motion = frames.slice(1).map((frame, index) => toDifference(frame, frames[index]!, pixels));
  return {
    frames: frames.length,
    meanLuma: mean(({ luma }) => luma),
    meanU: mean(({ u }) => u),
    meanV: mean(({ v }) => v),
    saturation: mean(({ saturation }) => saturation),
    contrast: mean(({ contrast }) => contrast),
    motionEnergy: motion.reduce((sum, value) => sum + value, 0) / Math.max(1, motion.length),
  };
}

interface FrameStats {
  readonly luma: number;
  readonly u: number;
  readonly v: number;
  readonly saturation: number;
  readonly contrast: number;
}

function measureFrame(frame: Uint8Array, pixels: number): FrameStats {
  let luma = 0;
  let squares = 0;
  for (let index = 0; index < pixels; index += 1) {
    luma += frame[index]!;
    squares += frame[index]! ** 2;
  }
  const chromaPixels = pixels / 4;
  let u = 0;
  let v = 0;
  let saturation = 0;
  for (let index = 0; index < chromaPixels; index += 1) {
    const blue = frame[pixels + index]!;
    const red = frame[pixels + chromaPixels + index]!;
    u += blue;
    v += red;
    saturation += Math.hypot(blue - 128, red - 128);
  }
  const meanLuma = luma / pixels;
  return {
    luma: meanLuma,
    u: u / chromaPixels,
    v: v / chromaPixels,
    saturation: saturation / chromaPixels,
    contrast: Math.sqrt(Math.max(0, squares / pixels - meanLuma ** 2)),
  };
}

function toDifference(a: Uint8Array, b: Uint8Array, pixels: number): number {
  let sum = 0;
  for (let index = 0; index < pixels; index += 1) sum += Math.abs(a[index]! - b[index]!);
  return sum / pixels;
}
