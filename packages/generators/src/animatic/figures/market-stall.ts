import type { Canvas } from '../raster/canvas.ts';
import { type Colour, toColour } from '../raster/colour.ts';
import { box, disc, join, type Outline } from '../raster/outline.ts';
import { swing } from '../scenes/motion.ts';
import { drawAwning } from './house.ts';
import { drawPerson, personLooks } from './person.ts';

const warm = toColour('#ffc66b');
const wood = { from: toColour('#6d4a4c'), to: toColour('#4a3346') };
const plank = toColour('#3b2a40');
const inside = toColour('#3a2b4b');
const fruit = ['#f2a03d', '#e4574f', '#8fbf5a', '#f6d166', '#b5507d'].map(toColour);
const goods = toGoods();

/** A lit stall of 28 units with somebody behind the counter, standing on y. */
export function drawMarketStall(canvas: Canvas, x: number, y: number, awning: Colour, seconds: number): void {
  canvas.place({ x, y }, () => {
    canvas.fill(join(box(0.6, -18, 0.8, 18), box(26.6, -18, 0.8, 18)), wood.to);
    canvas.fill(box(1.4, -16, 25.2, 10), inside, 0.72);
    canvas.glow(14, -12, 15, warm, 0.62);
    drawPerson(
      canvas,
      9 + 2.2 * swing(seconds, 3.6, x / 90),
      -1,
      personLooks[Math.abs(Math.round(x)) % personLooks.length]!,
      1.4 * swing(seconds, 1.8, x / 70),
      { scale: 1.15 },
    );
    canvas.fill(box(0, -6.6, 28, 6.6), { ...wood, top: -6.6, bottom: 0 });
    canvas.fill(join(...[0, 1, 2, 3].map((index) => box(0.9 + index * 6.8, -5.3, 6, 3.6))), plank, 0.55);
    goods.forEach((outline, index) => {
      canvas.fill(outline, fruit[index % fruit.length]!);
    });
    drawAwning(canvas, -1.5, -21.5, 31, 5, awning, 0.22 * swing(seconds, 1.5, x / 50));
  });
}

/** Heaps of fruit along the counter of a stall. */
function toGoods(): Outline[] {
  return [0, 1, 2, 3].map((heap) => {
    const fruits: Outline[] = [];
    for (let row = 0; row < 3; row++) {
      for (let index = 0; index < 5 - row; index++) {
        fruits.push(
          disc(
            1.6 + heap * 6.8 + index * 1.15 + row * 0.58,
            -7.1 - row * 0.85,
            0.54 + 0.05 * Math.sin(index * 2.4 + row),
          ),
        );
      }
    }
    return join(...fruits);
  });
}
