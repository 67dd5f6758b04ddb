/** An alpha picture whose right edge meets its left and whose bottom meets its top. Values 0 to 1. */
export interface Tile {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

export function createTile(width: number, height: number): Tile {
  return { width, height, values: new Float32Array(width * height) };
}

/** Lays a value over what is there, as ink on ink; places beyond an edge come in at the other. */
export function layOver(tile: Tile, x: number, y: number, value: number): void {
  const column = ((x % tile.width) + tile.width) % tile.width;
  const row = ((y % tile.height) + tile.height) % tile.height;
  const at = row * tile.width + column;
  tile.values[at] = 1 - (1 - tile.values[at]!) * (1 - value);
}

/** The tile repeated to the right and below until it fills the size, as bytes with `opacity` for 1. */
export function toRepeatedAlpha(tile: Tile, width: number, height: number, opacity: number): Uint8Array {
  const alpha = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const source = (row % tile.height) * tile.width;
    for (let column = 0; column < width; column++) {
      alpha[row * width + column] = Math.round(tile.values[source + (column % tile.width)]! * opacity * 255);
    }
  }
  return alpha;
}
