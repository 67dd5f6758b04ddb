import type { FrameFormat } from '@retake/contracts';

/** Pixels of the pictures that a check looks at. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Enough for light, colour and shapes, and small enough for hundreds of them. */
const longSide = 160;

/** The small size of a format's pictures: its shape, even sides, never larger than the format. */
export function toPictureSize({ width, height }: Pick<FrameFormat, 'width' | 'height'>): PictureSize {
  const scale = Math.min(1, longSide / Math.max(width, height));
  const toEven = (pixels: number) => Math.max(2, Math.round((pixels * scale) / 2) * 2);
  return { width: toEven(width), height: toEven(height) };
}
