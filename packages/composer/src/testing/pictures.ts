import type { FrameFormat } from '@retake/contracts';
import { decodeFrames, runFfmpeg } from '@retake/media';

/** Every frame of a video as it is stored: all of luma, then both planes of colour. */
export function readPictures(path: string, { width, height }: FrameFormat): Promise<Uint8Array[]> {
  return decodeFrames(path, { width, height, pixelFormat: 'yuv420p' });
}

/** Samples of a file's sound as they are decoded, both channels. The file has to have sound. */
export async function readSound(path: string): Promise<Buffer> {
  const { stdout } = await runFfmpeg(['-i', `file:${path}`, '-map', '0:a:0', '-f', 'f32le', '-'], { stdout: 'buffer' });
  return stdout;
}

/** Peak signal-to-noise ratio of two pictures in dB, over all planes; infinite when they are equal. */
export function toPsnr(one: Uint8Array, two: Uint8Array): number {
  if (one.length !== two.length) throw new Error(`Pictures of ${one.length} and ${two.length} bytes.`);
  let squares = 0;
  for (let at = 0; at < one.length; at++) squares += (one[at]! - two[at]!) ** 2;
  return 10 * Math.log10((255 ** 2 * one.length) / squares);
}

/** Mean of each plane of a picture. */
export function toPlaneMeans(picture: Uint8Array): { y: number; u: number; v: number } {
  const luma = (picture.length * 2) / 3;
  const chroma = luma / 4;
  const mean = (from: number, length: number) =>
    picture.subarray(from, from + length).reduce((sum, value) => sum + value, 0) / length;
  return { y: mean(0, luma), u: mean(luma, chroma), v: mean(luma + chroma, chroma) };
}
