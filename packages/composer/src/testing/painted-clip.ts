import { runFfmpeg } from '@retake/media';

/** Luma and both colours of a pixel, as numbers of the file's own depth. */
export type Paint = (x: number, y: number) => readonly [number, number, number];

interface PaintedClip {
  readonly width: number;
  readonly height: number;
  readonly bits?: 8 | 10;
  readonly frames?: number;
  /** What the file says of its colours, as arguments of the encoder. */
  readonly tags?: readonly string[];
}

/** Tags of ordinary video in HD. */
export const hdTags = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'] as const;

/** A clip at 30 frames a second whose pixels have exactly the painted values: lossless, without chroma subsampling. */
export async function makePaintedClip(
  path: string,
  { width, height, bits = 8, frames = 4, tags = hdTags }: PaintedClip,
  paint: Paint,
): Promise<void> {
  const bytes = bits === 8 ? 1 : 2;
  const frame = Buffer.alloc(width * height * 3 * bytes);
  for (let at = 0; at < width * height; at++) {
    paint(at % width, Math.floor(at / width)).forEach((value, plane) => {
      frame.writeUIntLE(Math.round(value), (plane * width * height + at) * bytes, bytes);
    });
  }
  const pixelFormat = bits === 8 ? 'yuv444p' : 'yuv444p10le';
  const raw = ['-f', 'rawvideo', '-pix_fmt', pixelFormat, '-s', `${width}x${height}`, '-r', '30', '-i', 'pipe:0'];
  await runFfmpeg([...raw, '-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', ...tags, path], {
    stdin: Buffer.concat(Array(frames).fill(frame)),
  });
}
