import type { Strip } from '@retake/contracts';
import { runFfmpeg } from '../run-ffmpeg.ts';
import { withPartialFile } from '../with-partial-file.ts';
import { type TileSize, tilePixelFormat, toTileBytes } from './tile.ts';

type Grid = Pick<Strip, 'columns' | 'rows'>;

const maxSpriteBytes = 64 * 2 ** 20;
/** No wider than this, so that any browser and graphics chip can hold the picture. */
const maxWidth = 2_048;

export function toGrid(tiles: number, { width }: TileSize): Grid {
  const columns = Math.min(tiles, Math.floor(maxWidth / width));
  return { columns, rows: Math.ceil(tiles / columns) };
}

/** Writes tiles as one JPEG. */
export async function writeSprite(
  tiles: readonly Uint8Array[],
  output: string,
  { size, grid, signal }: { size: TileSize; grid: Grid; signal?: AbortSignal },
): Promise<void> {
  const pixels = toBlankSprite(size, grid);
  tiles.forEach((tile, index) => {
    for (const { inTile, inSprite, bytes } of listRows(size, grid, index)) {
      pixels.set(tile.subarray(inTile, inTile + bytes), inSprite);
    }
  });
  await withPartialFile(output, (partial) =>
    runFfmpeg(
      [
        ...['-f', 'rawvideo', '-pixel_format', tilePixelFormat, '-video_size', toSizeArg(size, grid), '-i', 'pipe:0'],
        ...['-frames:v', '1', '-c:v', 'mjpeg', '-q:v', '4', '-fflags', '+bitexact', '-flags', '+bitexact'],
        ...['-f', 'image2', '-update', '1', partial],
      ],
      { stdin: pixels, maxOutputBytes: maxSpriteBytes, ...(signal && { signal }) },
    ),
  );
}

/** Reads the tiles of a JPEG that `writeSprite` wrote, the empty ones at its end included. */
export async function readSprite(
  path: string,
  { size, grid, signal }: { size: TileSize; grid: Grid; signal?: AbortSignal },
): Promise<Uint8Array[]> {
  const { stdout } = await runFfmpeg(
    ['-f', 'image2', '-i', `file:${path}`, '-pix_fmt', tilePixelFormat, '-f', 'rawvideo', '-'],
    { stdout: 'buffer', ...(signal && { signal }) },
  );
  return Array.from({ length: grid.columns * grid.rows }, (_, index) => {
    const tile = new Uint8Array(toTileBytes(size));
    for (const { inTile, inSprite, bytes } of listRows(size, grid, index)) {
      tile.set(stdout.subarray(inSprite, inSprite + bytes), inTile);
    }
    return tile;
  });
}

function toSizeArg({ width, height }: TileSize, { columns, rows }: Grid): string {
  return `${width * columns}x${height * rows}`;
}

function toBlankSprite(size: TileSize, { columns, rows }: Grid): Uint8Array {
  const cells = columns * rows;
  const luma = size.width * size.height * cells;
  return new Uint8Array(toTileBytes(size) * cells).fill(128, luma);
}

/** Where each row of each plane of a tile lies in the tile and in the sprite. */
function* listRows(
  { width, height }: TileSize,
  { columns, rows }: Grid,
  index: number,
): Generator<{ inTile: number; inSprite: number; bytes: number }> {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  let [tileStart, spriteStart] = [0, 0];
  for (const shrink of [1, 2, 2]) {
    const [across, down] = [width / shrink, height / shrink];
    for (let line = 0; line < down; line += 1) {
      const inSprite = spriteStart + ((row * down + line) * columns + column) * across;
      yield { inTile: tileStart + line * across, inSprite, bytes: across };
    }
    tileStart += across * down;
    spriteStart += across * down * columns * rows;
  }
}
