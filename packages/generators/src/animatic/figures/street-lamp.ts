import type { Canvas } from '../raster/canvas.ts';
import { type Colour, toColour } from '../raster/colour.ts';
import { box, disc, join, polygon, roundBox } from '../raster/outline.ts';

const iron = toColour('#35344a');
const pole = join(
  box(-0.28, -17, 0.56, 17),
  roundBox(-0.9, -1.6, 1.8, 1.6, 0.4),
  polygon([-1.6, -20.6, 1.6, -20.6, 0.5, -22, -0.5, -22]),
  box(-0.8, -17.4, 1.6, 0.5),
);
const lantern = join(polygon([-1.4, -20.6, 1.4, -20.6, 0.8, -17.4, -0.8, -17.4]));

/** An old lantern of 22 units, standing on y. */
export function drawStreetLamp(canvas: Canvas, x: number, y: number, scale: number, light: Colour): void {
  canvas.place({ x, y, scale }, () => {
    canvas.fill(lantern, light);
    canvas.fill(join(pole, disc(0, -22.2, 0.5)), iron);
  });
}
