import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { disc, join, polygon } from '../raster/outline.ts';

const white = toColour('#fdfefe');
const shade = toColour('#d3e3ea');
const tower = polygon([-0.22, -15, 0.22, -15, 0.5, 0, -0.5, 0]);
const blade = polygon([0, -0.25, 0.5, -1.6, 0.12, -7.6, -0.1, -7.6, -0.28, -1]);

/** A wind turbine of 15 units; `turn` is the angle of its blades in radians. */
export function drawTurbine(canvas: Canvas, x: number, y: number, scale: number, turn: number): void {
  canvas.place({ x, y, scale }, () => {
    canvas.fill(tower, shade);
    for (let index = 0; index < 3; index++) {
      canvas.place({ x: 0, y: -15, angle: turn + (index * 2 * Math.PI) / 3 }, () => canvas.fill(blade, white));
    }
    canvas.fill(join(disc(0, -15, 0.55)), white);
  });
}
