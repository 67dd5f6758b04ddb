import type { Canvas } from '../raster/canvas.ts';
import { type Colour, mixColours, toColour } from '../raster/colour.ts';
import { box, disc, join, oval, polygon, roundBox, toHole } from '../raster/outline.ts';

const glass = { from: toColour('#d9f3f7'), to: toColour('#86c0d6'), top: -5.6, bottom: -3.4 };
const tyre = toColour('#2b2a3a');
const hub = toColour('#d8d5dc');
const lamp = toColour('#ffe9a8');
const tail = toColour('#e5484d');
const shadow = toColour('#3c3a52');
const white = toColour('#ffffff');

export interface CarLook {
  readonly kind: 'small' | 'van' | 'bus';
  readonly paint: Colour;
}

const bodies = {
  small: {
    length: 13,
    outline: polygon([
      0.2, -1, 0, -2.7, 0.8, -3.6, 2.6, -3.9, 4.4, -6, 5, -6.3, 8.2, -6.3, 8.9, -6, 10.4, -3.9, 12.2, -3.5, 13, -2.6,
      13, -1,
    ]),
  },
  van: {
    length: 15,
    outline: polygon([0, -1, 0, -7.4, 0.7, -8, 10.4, -8, 11.2, -7.6, 13, -4.4, 14.6, -3.8, 15, -3, 15, -1]),
  },
  bus: { length: 26, outline: roundBox(0, -10, 26, 9.2, 1.4) },
} as const;

const windows = {
  small: join(
    polygon([3.6, -3.9, 5.1, -5.6, 6.3, -5.6, 6.3, -3.9]),
    polygon([6.8, -3.9, 6.8, -5.6, 8.2, -5.6, 9.5, -3.9]),
  ),
  van: join(polygon([10, -4.3, 10, -7.1, 10.7, -7.1, 12.2, -4.3]), roundBox(7.2, -7.1, 2.2, 2.8, 0.3)),
  bus: join(...[0, 1, 2, 3, 4].map((index) => roundBox(1.2 + index * 4.9, -8.8, 4.2, 3.5, 0.4))),
} as const;

const wheelsAt = { small: [2.9, 10.2], van: [3.2, 11.8], bus: [5.2, 20.6] } as const;

/** Seen from the side, driving right unless mirrored; x is its rear, y the road. */
export function drawCar(
  canvas: Canvas,
  x: number,
  y: number,
  look: CarLook,
  rolled: number,
  options: { scale?: number; mirror?: boolean } = {},
): void {
  const { length, outline } = bodies[look.kind];
  canvas.place({ x, y, ...options }, () => {
    canvas.fill(oval(length / 2, 0, length * 0.52, 0.75), shadow, 0.32);
    canvas.place({ x: 0, y: 0.09 * Math.sin(rolled * 0.6) }, () => {
      const arches = wheelsAt[look.kind].map((at) => toHole(disc(at, -1.25, 1.65)));
      canvas.fill(join(outline, ...arches), {
        from: mixColours(look.paint, white, 0.16),
        to: mixColours(look.paint, shadow, 0.16),
        top: -9,
        bottom: -1,
      });
      canvas.fill(windows[look.kind], look.kind === 'small' ? glass : { ...glass, top: -8.5, bottom: -4.5 });
      if (look.kind === 'bus') canvas.fill(box(0.1, -4.4, 25.8, 0.8), white);
      canvas.fill(roundBox(length - 0.9, -2.9, 0.9, 0.9, 0.4), lamp);
      canvas.fill(roundBox(0, -2.9, 0.6, 0.9, 0.3), tail);
    });
    for (const at of wheelsAt[look.kind]) {
      canvas.fill(disc(at, -1.25, 1.3), tyre);
      canvas.place({ x: at, y: -1.25, angle: rolled / 1.3 }, () => {
        canvas.fill(
          join(
            disc(0, 0, 0.66),
            toHole(disc(0.36, 0, 0.16)),
            toHole(disc(-0.18, 0.31, 0.16)),
            toHole(disc(-0.18, -0.31, 0.16)),
          ),
          hub,
        );
      });
    }
  });
}
