import type { Canvas } from '../raster/canvas.ts';
import { type Colour, toColour } from '../raster/colour.ts';
import { blob, disc, join, oval, stroke } from '../raster/outline.ts';

export interface PersonLook {
  readonly coat: Colour;
  readonly legs: Colour;
  readonly skin: Colour;
  readonly hair: Colour;
}

const looks: readonly (readonly [coat: string, legs: string, skin: string, hair: string])[] = [
  ['#e4574f', '#2f3a5f', '#f0bd95', '#4a2f2a'],
  ['#3f8f9f', '#443a52', '#a8694a', '#241c1e'],
  ['#f2b950', '#30506b', '#e9b188', '#8a4a2b'],
  ['#7a5ba6', '#2b2f45', '#c98a62', '#2d2222'],
  ['#f6eadb', '#4f6d8f', '#f3c6a2', '#b5652f'],
];

export const personLooks: readonly PersonLook[] = looks.map(([coat, legs, skin, hair]) => ({
  ...{ coat: toColour(coat), legs: toColour(legs) },
  ...{ skin: toColour(skin), hair: toColour(hair) },
}));

const shadow = toColour('#2c2b45');
const body = blob([-1, -4.2, -0.8, -6.4, 0, -7.1, 0.8, -6.4, 1, -4.2, 0.7, -3, -0.7, -3]);

/** A walker of about nine units heading right; `walked` is the distance gone, in units at scale 1. */
export function drawPerson(
  canvas: Canvas,
  x: number,
  y: number,
  look: PersonLook,
  walked: number,
  options: { scale?: number; mirror?: boolean } = {},
): void {
  const step = Math.sin(walked * 0.95);
  const lift = 0.16 * Math.abs(Math.cos(walked * 0.95));
  canvas.place({ x, y, ...options }, () => {
    canvas.fill(oval(0, 0, 1.7, 0.32), shadow, 0.25);
    const leg = (side: number) =>
      stroke(
        [0, -3.3 - lift, side * 0.55, -1.7, side * 1.15, -0.3 - 0.35 * Math.max(0, -side * Math.cos(walked * 0.95))],
        0.75,
      );
    canvas.fill(join(leg(step), leg(-step)), look.legs);
    canvas.place({ x: 0, y: -lift }, () => {
      canvas.fill(disc(0.1, -8.15, 1.02), look.skin);
      canvas.fill(blob([-0.95, -7.7, -1, -8.8, -0.1, -9.35, 0.95, -8.85, 0.9, -8.5, 0, -8.5, -0.4, -7.7]), look.hair);
      canvas.fill(body, look.coat);
      canvas.fill(join(stroke([0, -6.2, -step * 0.8, -4.9, -step * 1.1 + 0.25, -4], 0.55)), look.coat);
      canvas.fill(disc(-step * 1.1 + 0.28, -3.8, 0.32), look.skin);
    });
  });
}
