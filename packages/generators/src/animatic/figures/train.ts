import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { box, disc, join, type Outline, oval, polygon, roundBox, stroke } from '../raster/outline.ts';

const red = { from: toColour('#f05b4d'), to: toColour('#c9363f') };
const green = { from: toColour('#2f7f78'), to: toColour('#1d5b5c') };
const cream = toColour('#fff1d6');
const glass = { from: toColour('#bfe9f5'), to: toColour('#6fb4d6') };
const roof = toColour('#4a3f55');
const iron = toColour('#2d2a3c');
const brass = toColour('#ffcf6b');
const spoke = toColour('#e8b8a0');
const steam = { from: toColour('#ffffff'), to: toColour('#dbe8f0') };

const carLength = 17;
const windows = join(...[0, 1, 2, 3, 4].map((index) => roundBox(1.5 + index * 2.95, -6, 2.1, 2.2, 0.35)));

/** Seen from the side, rolling right; x is the nose of the engine, y the rails. */
export function drawTrain(canvas: Canvas, x: number, y: number, cars: number, seconds: number, speed: number): void {
  const turn = (seconds * speed) / 1.15;
  for (let car = 0; car < cars; car++) {
    canvas.place({ x: x - 19.5 - (car + 1) * (carLength + 0.9), y: y + 0.06 * Math.sin(seconds * 9 + car * 2) }, () =>
      drawCar(canvas, turn),
    );
  }
  canvas.place({ x: x - 18.5, y: y + 0.05 * Math.sin(seconds * 11) }, () => drawEngine(canvas, turn));
}

function drawCar(canvas: Canvas, turn: number): void {
  canvas.fill(join(box(-1, -1.9, 1.4, 0.5), roundBox(0.2, -8.1, carLength - 0.4, 1.6, 0.8)), roof);
  canvas.fill(roundBox(0, -7.4, carLength, 5.9, 0.6), { ...red, top: -7.4, bottom: -1.5 });
  canvas.fill(windows, { ...glass, top: -6, bottom: -3.8 });
  canvas.fill(box(0, -3.1, carLength, 0.55), cream);
  canvas.fill(box(0.8, -1.6, carLength - 1.6, 0.5), iron);
  for (const at of [2.4, 4.9, carLength - 4.9, carLength - 2.4]) drawWheel(canvas, at, -0.95, 0.95, turn);
}

function drawEngine(canvas: Canvas, turn: number): void {
  canvas.fill(
    join(box(-1.4, -1.9, 2, 0.5), box(0.4, -2.4, 17.4, 0.9), polygon([17.3, -2.4, 19, -0.2, 16.6, -0.2])),
    iron,
  );
  canvas.fill(
    join(polygon([13.6, -10.6, 15.9, -10.6, 15.4, -9.4, 15.3, -6, 14.2, -6, 14.1, -9.4]), box(9.6, -7.9, 1.3, 1.2)),
    iron,
  );
  canvas.fill(roundBox(5, -7, 12.6, 4.7, 1.4), { ...green, top: -7, bottom: -2.3 });
  canvas.fill(
    join(box(7.6, -7, 0.4, 4.7), box(12.2, -7, 0.4, 4.7), oval(10.25, -8, 1, 0.7), box(16.9, -5.7, 0.9, 2.2)),
    brass,
  );
  canvas.fill(roundBox(0.2, -9.2, 6, 7.2, 0.4), { ...red, top: -9.2, bottom: -2 });
  canvas.fill(roundBox(-0.5, -9.9, 7.4, 1, 0.5), roof);
  canvas.fill(join(roundBox(1, -8, 1.9, 2.6, 0.3), roundBox(3.5, -8, 1.9, 2.6, 0.3)), {
    ...glass,
    top: -8,
    bottom: -5.4,
  });
  canvas.fill(box(0.2, -4.3, 6, 0.5), cream);
  for (const at of [3, 6.5, 10]) drawWheel(canvas, at, -1.45, 1.45, (turn * 1.15) / 1.45);
  for (const at of [13.4, 15.6]) drawWheel(canvas, at, -0.95, 0.95, turn);
  const [rodX, rodY] = [0.8 * Math.cos((turn * 1.15) / 1.45), 0.8 * Math.sin((turn * 1.15) / 1.45)];
  canvas.fill(stroke([3 + rodX, -1.45 + rodY, 10 + rodX, -1.45 + rodY], 0.4), brass);
}

function drawWheel(canvas: Canvas, x: number, y: number, radius: number, turn: number): void {
  canvas.fill(disc(x, y, radius), iron);
  canvas.place({ x, y, angle: turn, scale: radius }, () => {
    const spokes: Outline[] = [0, 1, 2].map((index) => {
      const angle = (index * Math.PI) / 3;
      return stroke(
        [-0.68 * Math.cos(angle), -0.68 * Math.sin(angle), 0.68 * Math.cos(angle), 0.68 * Math.sin(angle)],
        0.16,
      );
    });
    canvas.fill(join(...spokes), spoke);
  });
}

/** Puffs that left the chimney one after the other and stay behind, growing, then thinning, while the engine goes on. */
export function drawSteam(canvas: Canvas, y: number, seconds: number, toEngineX: (seconds: number) => number): void {
  const [every, life] = [0.14, 3.2];
  const newest = Math.floor(seconds / every);
  const puffs: Outline[] = [];
  for (let puff = newest - Math.floor(life / every); puff <= newest; puff++) {
    const age = seconds - puff * every;
    const random = createSeededRandom(puff + 1000);
    const [size, side] = [0.75 + random() * 0.5, random() - 0.5];
    const thinning = Math.max(0, 1 - (age / life) ** 2);
    const radius = (0.7 + 2.4 * Math.sqrt(age / life)) * size * Math.min(1, 0.4 + age * 4) * thinning;
    const rise = 5.5 * (1 - Math.exp(-age * 0.9)) + side * age;
    puffs.push(disc(toEngineX(puff * every) - 3.75 - age * 1.5, y - 11 - rise, radius));
  }
  canvas.fill(join(...puffs), { ...steam, top: y - 19, bottom: y - 9 }, 0.92);
}
