import type { Canvas } from '../raster/canvas.ts';
import { type Colour, mixColours, toColour } from '../raster/colour.ts';
import { disc, join, type Outline, polygon, stroke } from '../raster/outline.ts';

const trunkColour = toColour('#6b4a3a');

const crown = join(disc(0, -7.4, 2.6), disc(-2.1, -5.6, 2.3), disc(2.1, -5.7, 2.2), disc(0, -4.6, 2.4));
const shine = join(disc(-0.7, -7.9, 1.6), disc(-2.4, -6.1, 1.3));
const trunk = join(polygon([-0.35, -4.5, 0.35, -4.5, 0.55, 0, -0.55, 0]), stroke([0, -3.2, 1.2, -4.6], 0.35));
const tiers: Outline = join(
  polygon([0, -10, 2.1, -6.2, -2.1, -6.2]),
  polygon([0, -8, 2.8, -3.7, -2.8, -3.7]),
  polygon([0, -5.6, 3.4, -1, -3.4, -1]),
);
const lit: Outline = join(
  polygon([0, -10, 0, -6.2, -2.1, -6.2]),
  polygon([0, -8, 0, -3.7, -2.8, -3.7]),
  polygon([0, -5.6, 0, -1, -3.4, -1]),
);

export interface TreeLook {
  readonly kind: 'round' | 'fir';
  readonly leaves: Colour;
  readonly light: Colour;
}

/** About ten units tall at scale 1, standing on x and y; `lean` is how far the wind bends it, in radians. */
export function drawTree(canvas: Canvas, x: number, y: number, scale: number, look: TreeLook, lean = 0): void {
  canvas.place({ x, y, scale, angle: lean }, () => {
    canvas.fill(trunk, trunkColour);
    canvas.fill(look.kind === 'fir' ? tiers : crown, look.leaves);
    canvas.fill(look.kind === 'fir' ? lit : shine, mixColours(look.leaves, look.light, 0.6));
  });
}
