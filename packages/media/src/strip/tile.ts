import type { FrameFormat } from '@retake/contracts';

/** Pixels of one tile. */
export interface TileSize {
  readonly width: number;
  readonly height: number;
}

/** The pixel format of tiles and sprites: what a JPEG holds, so that nothing is converted on the way. */
export const tilePixelFormat = 'yuvj420p';

const longSide = 192;
/** A block of a JPEG with halved colour. Tiles of whole blocks do not change when their neighbours do. */
const blockPixels = 16;

/** The size of the tiles of a video: about its shape, 192 pixels on the longer side, in whole blocks. */
export function toTileSize({ width, height }: FrameFormat): TileSize {
  const scale = longSide / Math.max(width, height);
  const toBlocks = (side: number) => Math.max(1, Math.round((side * scale) / blockPixels)) * blockPixels;
  return { width: toBlocks(width), height: toBlocks(height) };
}

export function toTileBytes({ width, height }: TileSize): number {
  return (width * height * 3) / 2;
}
