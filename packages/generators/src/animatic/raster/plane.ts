import { blend, blendSlope } from './blend.ts';
import type { Colour } from './colour.ts';
import { createCoverageGrid } from './coverage.ts';
import { findNoise } from './noise.ts';

/** How units of the drawing become pixels of the picture; `alpha` is the opacity of all that is drawn with it. */
export interface Matrix {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
}

/** From one colour to another down the picture, in the units of the drawing. */
export interface Fade {
  readonly from: Colour;
  readonly to: Colour;
  readonly top: number;
  readonly bottom: number;
}

/** The samples of one size in a frame: luma, or both chroma planes at half the size. */
export interface Plane {
  drawInto(first: Uint8Array, second: Uint8Array | null): void;
  /** Adds a closed line whose first `length` numbers are x, y, x, y, … in pixels of the picture. */
  addLoop(corners: Float64Array, length: number): void;
  /** Paints what the added loops enclose. */
  paint(paint: Colour | Fade, matrix: Matrix, alpha: number): void;
  /** The centre and the radius are in pixels of the picture. */
  glow(x: number, y: number, radius: number, colour: Colour, alpha: number): void;
}

/** Corners nearer than half a pixel to the one before them (this is its square) are left out: nobody could see them. */
const finest = 0.25;

/**
 * @param channel which part of a colour the first samples hold; the second ones hold the next.
 * @param scale pixels of this plane to one of the picture.
 */
export function createPlane(width: number, height: number, channel: 0 | 1, scale: number): Plane {
  const grid = createCoverageGrid(width, height);
  // Chroma samples sit on the left one of the two luma columns they stand for, between their two rows.
  const shiftX = (1 - scale) / 2;
  const next = channel === 0 ? 1 : 2;
  let first: Uint8Array = new Uint8Array();
  let second: Uint8Array | null = null;
  let [opacity, firstValue, secondValue] = [1, 0, 0];
  let fade: Fade | null = null;
  let [fadeTop, fadeLength, fadeRow] = [0, 1, -1];

  const paintFlat = (row: number, from: number, to: number, cover: number) => {
    const start = row * width;
    blend(first, start + from, start + to, firstValue, cover * opacity);
    if (second) blend(second, start + from, start + to, secondValue, cover * opacity);
  };

  const paintFade = (row: number, from: number, to: number, cover: number) => {
    if (row !== fadeRow && fade) {
      fadeRow = row;
      const part = Math.min(1, Math.max(0, (row + 0.5 - fadeTop) / fadeLength));
      firstValue = fade.from[channel] + (fade.to[channel] - fade.from[channel]) * part;
      secondValue = fade.from[next] + (fade.to[next] - fade.from[next]) * part;
    }
    const start = row * width;
    blendSlope(first, start, row, from, to, firstValue, cover * opacity);
    if (second) blendSlope(second, start, row, from, to, secondValue, cover * opacity);
  };

  return {
    drawInto(intoFirst, intoSecond) {
      first = intoFirst;
      second = intoSecond;
    },
    addLoop(corners, length) {
      const startX = corners[0]! * scale + shiftX;
      const startY = corners[1]! * scale;
      let [fromX, fromY] = [startX, startY];
      for (let at = 2; at < length; at += 2) {
        const x = corners[at]! * scale + shiftX;
        const y = corners[at + 1]! * scale;
        const [across, down] = [x - fromX, y - fromY];
        if (across * across + down * down < finest) continue;
        grid.addEdge(fromX, fromY, x, y);
        fromX = x;
        fromY = y;
      }
      grid.addEdge(fromX, fromY, startX, startY);
    },
    paint(paint, matrix, alpha) {
      opacity = alpha * matrix.alpha;
      if ('from' in paint) {
        fade = paint;
        fadeTop = (paint.top * matrix.yy + matrix.y) * scale;
        fadeLength = (paint.bottom - paint.top) * matrix.yy * scale;
        fadeRow = -1;
        grid.sweep(paintFade);
        return;
      }
      firstValue = paint[channel];
      secondValue = paint[next];
      grid.sweep(paintFlat);
    },
    glow(x, y, radius, colour, alpha) {
      const [middleX, middleY, reach] = [x * scale + shiftX, y * scale, radius * scale];
      const firstRow = Math.max(0, Math.floor(middleY - reach));
      const lastRow = Math.min(height - 1, Math.ceil(middleY + reach));
      for (let row = firstRow; row <= lastRow; row++) {
        const down = ((row + 0.5 - middleY) / reach) ** 2;
        if (down >= 1) continue;
        const half = Math.sqrt(1 - down) * reach;
        const from = Math.max(0, Math.ceil(middleX - half));
        const to = Math.min(width, Math.floor(middleX + half));
        for (let column = from; column < to; column++) {
          const across = (column + 0.5 - middleX) / reach;
          const part = 1 - down - across * across;
          const at = row * width + column;
          const cover = alpha * part * part * part;
          const noise = findNoise(column, row);
          first[at] = first[at]! + (colour[channel] - first[at]!) * cover + noise;
          if (second) second[at] = second[at]! + (colour[next] - second[at]!) * cover + noise;
        }
      }
    },
  };
}
