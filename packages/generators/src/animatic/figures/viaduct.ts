import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { box, join, type Outline, stroke, toHole } from '../raster/outline.ts';

const stone = { from: toColour('#d9b48f'), to: toColour('#b98a6c'), top: 0, bottom: 26 };
const stoneLight = toColour('#ecd2b0');
const trackColour = toColour('#5d4a48');

export interface Viaduct {
  /** Draws it with its rails at y. */
  draw(canvas: Canvas, x: number, y: number): void;
}

/** A wall of arches, 60 units longer than `width` so that the camera may travel, and `deep` units tall. */
export function createViaduct(width: number, deep: number): Viaduct {
  const [span, opening] = [17, 12.5];
  const arches: Outline[] = [];
  const rings: Outline[] = [];
  for (let x = -6; x < width + 50; x += span) {
    const loop: number[] = [];
    for (let step = 0; step <= 20; step++) {
      const angle = Math.PI * (1 + step / 20);
      loop.push(x + opening / 2 + (opening / 2) * Math.cos(angle), 10 + (opening / 2) * Math.sin(angle));
    }
    rings.push(stroke(loop, 0.7));
    loop.push(x + opening, deep + 2, x, deep + 2);
    arches.push(toHole([loop]));
  }
  const wall = join(box(-6, 0.2, width + 62, deep), ...arches);
  const trim = join(box(-6, 0.2, width + 62, 0.9), box(-6, 2, width + 62, 0.35), ...rings);
  return {
    draw(canvas, x, y) {
      canvas.place({ x, y }, () => {
        canvas.fill(wall, stone);
        canvas.fill(trim, stoneLight);
        canvas.fill(box(-5, -0.2, width + 60, 0.45), trackColour);
      });
    },
  };
}
