import type { FrameFormat, Strip } from '@retake/contracts';
import { readTiles } from './read-tiles.ts';
import { readSprite, toGrid, writeSprite } from './sprite.ts';
import { toTileSize } from './tile.ts';

/** A strip that shows some of the same frames. */
export interface EarlierStrip {
  /** Its JPEG. */
  readonly path: string;
  readonly strip: Strip;
  /** For frames of the new strip, the number of the tile that shows the same. */
  readonly tiles: ReadonlyMap<number, number>;
}

export interface StripOptions {
  /** What the video is like: constant rate, its first frame at 0. */
  readonly format: FrameFormat;
  /** The frames to show, ascending and without doubles. Key frames are read for a fraction of what others cost. */
  readonly frames: readonly number[];
  readonly earlier?: EarlierStrip;
  readonly signal?: AbortSignal;
}

/**
 * Writes small frames of a video as one JPEG and tells how they lie in it. Tiles of an earlier strip are carried over
 * without a visible loss, so that after a change only the changed part of a video is read. Throws as `runFfmpeg` does.
 */
export async function makeStrip(
  input: string,
  output: string,
  { format, frames, earlier, signal }: StripOptions,
): Promise<Strip> {
  const size = toTileSize(format);
  const abort = signal === undefined ? {} : { signal };
  const usable = earlier !== undefined && hasTilesOf(earlier.strip, size) ? earlier : undefined;
  const missing = frames.filter((frame) => usable?.tiles.get(frame) === undefined);
  const [old, fresh] = await Promise.all([
    usable === undefined || missing.length === frames.length
      ? []
      : readSprite(usable.path, { size, grid: usable.strip, ...abort }),
    readTiles(input, { frames: missing, rate: format.rate, size, ...abort }),
  ]);
  const read = new Map(missing.map((frame, index) => [frame, fresh[index]!]));
  const tiles = frames.map((frame) => read.get(frame) ?? old[usable!.tiles.get(frame)!]!);
  const grid = toGrid(frames.length, size);
  await writeSprite(tiles, output, { size, grid, ...abort });
  return { tileWidth: size.width, tileHeight: size.height, ...grid, frames: [...frames] };
}

function hasTilesOf({ tileWidth, tileHeight }: Strip, { width, height }: ReturnType<typeof toTileSize>): boolean {
  return tileWidth === width && tileHeight === height;
}
