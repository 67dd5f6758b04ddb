import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { box, join, polygon, stroke } from '../raster/outline.ts';
import { swing } from '../scenes/motion.ts';

const hullColour = toColour('#23305e');
const stripeColour = toColour('#f4e3cf');
const mastColour = toColour('#5b3b3f');
const mainColour = { from: toColour('#f4604f'), to: toColour('#d8404a') };
const foreColour = { from: toColour('#fff2dc'), to: toColour('#f6cfae') };
const flagColour = toColour('#ffd166');
const shadeColour = toColour('#27305c');

const hull = polygon([
  -8.6, -2.4, -4, -1.9, 3, -1.9, 9.4, -3, 8, -0.7, 6, 1.1, 3.5, 1.7, -4, 1.7, -6.4, 1.1, -7.8, -0.6,
]);
const stripe = polygon([-8.5, -2.05, -4, -1.5, 3, -1.5, 9.2, -2.6, 8.9, -2, 3, -0.9, -4, -0.9, -8.15, -1.4]);

/** A sail from its foot to its head whose trailing edge bends by `belly`. */
function toSail(
  footX: number,
  footY: number,
  headX: number,
  headY: number,
  clewX: number,
  clewY: number,
  belly: number,
) {
  const loop = [footX, footY, headX, headY];
  for (let step = 1; step < 12; step++) {
    const part = step / 12;
    const bend = belly * Math.sin(Math.PI * part);
    loop.push(headX + (clewX - headX) * part + bend, headY + (clewY - headY) * part + bend * 0.15);
  }
  loop.push(clewX, clewY);
  return [loop];
}

/** A small yacht heading right that rides the waves; x and y are its waterline. */
export function drawSailingBoat(canvas: Canvas, x: number, y: number, scale: number, seconds: number): void {
  const roll = 0.045 * swing(seconds, 3.1) + 0.02 * swing(seconds, 1.9, 0.3);
  const rise = 0.55 * swing(seconds, 2.6, 0.15) * scale;
  const belly = 2.1 + 0.35 * swing(seconds, 1.7);
  canvas.place({ x, y: y + rise + 1.2 * scale, scale, angle: -roll }, () => {
    canvas.fill(toSail(-0.2, 3, -0.2, 15, -6, 2.5, -1.6), shadeColour, 0.22);
    canvas.fill(polygon([-7, 0.6, 7, 0.6, 5, 3.2, -5, 3.2]), shadeColour, 0.35);
  });
  canvas.place({ x, y: y + rise, scale, angle: roll }, () => {
    canvas.fill(toSail(0.9, -3.6, 0.6, -23, 8.6, -3.4, belly * 0.55), { ...foreColour, top: -23, bottom: -3 });
    canvas.fill(toSail(-0.6, -3.4, -0.2, -25.5, -9.6, -4.2, -belly), { ...mainColour, top: -25, bottom: -4 });
    canvas.fill(join(stroke([0.1, -1.5, 0.1, -27], 0.5), stroke([0, -3.2, -9.8, -4], 0.42)), mastColour);
    const flutter = 0.5 * swing(seconds, 0.55);
    canvas.fill(
      polygon([
        0.1,
        -27.2,
        -1.8,
        -26.8 + flutter * 0.5,
        -3.6,
        -26.2 + flutter,
        -1.8,
        -25.9 + flutter * 0.4,
        0.1,
        -25.7,
      ]),
      flagColour,
    );
    canvas.fill(hull, hullColour);
    canvas.fill(stripe, stripeColour);
    canvas.fill(join(box(-4.6, -3, 4, 1.2), polygon([-0.6, -3, 0.5, -1.8, -0.6, -1.8])), stripeColour);
  });
}
