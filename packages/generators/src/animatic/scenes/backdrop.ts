import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { box } from '../raster/outline.ts';

/** Fills from `top` to `bottom` with even steps from one colour to the next. */
export function drawBackdrop(canvas: Canvas, top: number, bottom: number, ...hexes: readonly string[]): void {
  const step = (bottom - top) / (hexes.length - 1);
  hexes.slice(1).forEach((hex, index) => {
    const from = top + index * step;
    // Down to the end each time, so that no seam of two half-covered rows is left between the steps.
    canvas.fill(box(-2, from, canvas.width + 4, bottom - from), {
      from: toColour(hexes[index]!),
      to: toColour(hex),
      top: from,
      bottom: from + step,
    });
  });
}
