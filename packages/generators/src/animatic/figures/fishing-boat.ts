import type { Canvas } from '../raster/canvas.ts';
import { type Colour, toColour } from '../raster/colour.ts';
import { join, oval, polygon, roundBox, stroke } from '../raster/outline.ts';
import { swing } from '../scenes/motion.ts';

const mast = toColour('#2a2247');
const cabin = toColour('#f3e3cc');
const stripe = toColour('#fff2dc');
const light = toColour('#ffc66b');
const shadow = toColour('#3a2b4b');

const rig = join(
  stroke([0, -2, 0, -19], 0.45),
  stroke([0, -3.4, -6.5, -4], 0.4),
  stroke([0, -19, 8, -2.2], 0.12),
  stroke([0, -19, -7.5, -2.2], 0.12),
);
const windows = join(roundBox(-2.9, -3.4, 1.2, 1.1, 0.3), roundBox(-1, -3.4, 1.2, 1.1, 0.3));

export interface FishingBoat {
  /** Where it lies; y is its waterline. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly hull: Colour;
  /** 0 to 1, so that no two boats rock alike. */
  readonly phase: number;
}

/** A moored boat that rocks, with a flag at its mast. */
export function drawFishingBoat(canvas: Canvas, { x, y, scale, hull, phase }: FishingBoat, seconds: number): void {
  const rise = 0.7 * swing(seconds, 2.7, phase);
  const flutter = swing(seconds, 0.6, phase);
  canvas.place({ x, y: y + rise, scale, angle: 0.05 * swing(seconds, 3.3, phase + 0.2) }, () => {
    canvas.fill(rig, mast);
    canvas.fill(polygon([0.1, -19, -1.7, -18.6, -3.4 + 0.3 * flutter, -18.3 + 0.5 * flutter, 0.1, -17.4]), hull);
    canvas.fill(roundBox(-3.6, -4, 5.4, 2.6, 0.5), cabin);
    canvas.fill(windows, light);
    canvas.fill(polygon([-8, -2.2, 8.6, -2.6, 6.6, 1.2, -6.6, 1.2]), hull);
    canvas.fill(polygon([-7.6, -1.5, 8.2, -1.9, 7.9, -1.2, -7.3, -0.8]), stripe);
  });
  canvas.fill(oval(x, y + 1.3 * scale, 8.6 * scale, 0.7 * scale), shadow, 0.4);
}
