import type { Canvas } from '../raster/canvas.ts';
import { type Colour, toColour } from '../raster/colour.ts';
import { box, join, oval, polygon, stroke } from '../raster/outline.ts';
import { swing } from '../scenes/motion.ts';

const cord = toColour('#2a2247');
const core = toColour('#fff3c4');

/** A cord that hangs between two points, with what hangs from it. */
export interface Garland {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly sag: number;
  readonly phase: number;
}

function toPoint({ fromX, fromY, toX, toY, sag, phase }: Garland, part: number, seconds: number): [number, number] {
  const hang = sag * (1 + 0.07 * swing(seconds, 2.9, phase));
  return [
    fromX + (toX - fromX) * part + 0.5 * swing(seconds, 3.7, phase) * Math.sin(Math.PI * part),
    fromY + (toY - fromY) * part + hang * 4 * part * (1 - part),
  ];
}

function drawCord(canvas: Canvas, garland: Garland, seconds: number): void {
  const points = Array.from({ length: 13 }, (_, at) => toPoint(garland, at / 12, seconds)).flat();
  canvas.fill(stroke(points, 0.22), cord);
}

/** Paper lanterns that glow and swing. */
export function drawLanterns(
  canvas: Canvas,
  garland: Garland,
  seconds: number,
  count: number,
  size: number,
  colours: readonly Colour[],
): void {
  drawCord(canvas, garland, seconds);
  for (let index = 0; index < count; index++) {
    const [x, y] = toPoint(garland, (index + 0.5) / count, seconds);
    const colour = colours[index % colours.length]!;
    const flicker = 0.55 + 0.09 * swing(seconds, 1.3, index * 0.31 + garland.phase);
    canvas.place({ x, y, scale: size, angle: 0.13 * swing(seconds, 2.1, index * 0.19 + garland.phase) }, () => {
      canvas.glow(0, 1.9, 4.2, colour, flicker);
      canvas.fill(oval(0, 1.9, 1.35, 1.55), colour);
      canvas.fill(oval(0, 2, 0.75, 1.1), core, 0.75);
      canvas.fill(join(box(-0.6, 0.25, 1.2, 0.4), box(-0.5, 3.2, 1, 0.35), box(-0.07, -0.1, 0.14, 0.5)), cord);
    });
  }
}

/** Small flags that flutter. */
export function drawFlags(
  canvas: Canvas,
  garland: Garland,
  seconds: number,
  count: number,
  size: number,
  colours: readonly Colour[],
): void {
  drawCord(canvas, garland, seconds);
  for (let index = 0; index < count; index++) {
    const [x, y] = toPoint(garland, (index + 0.5) / count, seconds);
    const flutter = 0.55 * swing(seconds, 0.9, index * 0.23 + garland.phase);
    canvas.place({ x, y, scale: size, angle: 0.1 * swing(seconds, 1.7, index * 0.13) }, () =>
      canvas.fill(
        polygon([-1.25, 0, 1.25, 0, 0.62 + flutter * 0.6, 1.5, flutter, 3.1, -0.62 + flutter * 0.4, 1.5]),
        colours[index % colours.length]!,
      ),
    );
  }
}
