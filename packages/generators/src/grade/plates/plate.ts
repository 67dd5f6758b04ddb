import type { Rgb } from '../treatment.ts';

/** A raw picture for ffmpeg to lay over the video: planes Y, U, V (halved both ways) and alpha, one byte a sample. */
export interface Plate {
  /** The file's name in the working folder. */
  readonly file: string;
  /** Even pixel counts. */
  readonly width: number;
  readonly height: number;
  /** Draws it; the same bytes every time. */
  readonly draw: () => Uint8Array;
}

/** BT.709, studio range: what the video itself is coded in. */
export function toYuv([r, g, b]: Rgb): readonly [number, number, number] {
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [16 + 219 * luma, 128 + (224 * (b - luma)) / 1.8556, 128 + (224 * (r - luma)) / 1.5748];
}

/** A plate of one colour from its alpha samples (0 to 255, row by row). */
export function toTintedPlate(alpha: Uint8Array, width: number, height: number, colour: Rgb): Uint8Array {
  const [y, u, v] = toYuv(colour);
  const pixels = width * height;
  const bytes = new Uint8Array(pixels * 2.5);
  bytes.fill(Math.round(y), 0, pixels);
  bytes.fill(Math.round(u), pixels, pixels * 1.25);
  bytes.fill(Math.round(v), pixels * 1.25, pixels * 1.5);
  bytes.set(alpha, pixels * 1.5);
  return bytes;
}
