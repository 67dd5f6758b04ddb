import type { Canvas } from '../raster/canvas.ts';
import type { Colour } from '../raster/colour.ts';
import { blob, join, oval } from '../raster/outline.ts';

/** A bird seen from afar; `flap` runs from -1, wings down, to 1, wings up. */
export function drawGull(canvas: Canvas, x: number, y: number, size: number, flap: number, colour: Colour): void {
  const tip = -0.28 - 0.42 * flap;
  const elbow = -0.34 - 0.14 * flap;
  const wing = (side: number) =>
    side > 0
      ? blob([0, -0.06, 0.42, elbow, 1, tip, 0.48, elbow + 0.13, 0, 0.08])
      : blob([0, 0.08, -0.48, elbow + 0.13, -1, tip, -0.42, elbow, 0, -0.06]);
  canvas.place({ x, y, scale: size }, () => {
    canvas.fill(join(wing(1), wing(-1), oval(0, 0.02, 0.13, 0.1)), colour);
  });
}
