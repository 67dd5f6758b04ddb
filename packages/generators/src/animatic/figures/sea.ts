import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import type { Canvas } from '../raster/canvas.ts';
import type { Colour } from '../raster/colour.ts';
import { mixColours } from '../raster/colour.ts';
import { ground, join, type Outline, oval } from '../raster/outline.ts';
import { swing, wrap } from '../scenes/motion.ts';

export interface Sea {
  readonly horizon: number;
  readonly bottom: number;
  /** From the horizon over the middle to the shore. */
  readonly colours: readonly [Colour, Colour, Colour];
  readonly crest: Colour;
}

const rows = 7;

/** The waterline of wave row `row` of 7, the far ones close together. */
export const toWaterline = ({ horizon, bottom }: Sea, row: number): number =>
  horizon + (bottom - horizon) * (0.05 + 0.95 * ((row + 0.35) / rows) ** 1.45);

const toDepthColour = ({ colours: [far, middle, close] }: Sea, near: number): Colour =>
  near < 0.5 ? mixColours(far, middle, near * 2) : mixColours(middle, close, near * 2 - 1);

/** Draws wave rows `first` to `last`, so that a boat fits between two of them. */
export function drawWaves(canvas: Canvas, sea: Sea, seconds: number, first: number, last: number): void {
  for (let row = first; row <= last; row++) {
    const near = (row + 0.5) / rows;
    const base = toWaterline(sea, row);
    const height = 0.3 + 1.6 * near ** 1.3;
    const length = 9 + 26 * near;
    const drift = seconds * (3 + 9.5 * near) * (row % 2 === 0 ? 1 : -0.55);
    const toHeight = (x: number) =>
      base -
      height * Math.sin(((x + drift) / length) * 2 * Math.PI + row * 1.9) -
      height * 0.45 * Math.sin(((x - drift * 0.7) / (length * 0.43)) * 2 * Math.PI + row) +
      height * 0.4 * swing(seconds, 3.4, row * 0.21);
    const colour = toDepthColour(sea, near);
    const step = 1 + near;
    const foot = row === rows - 1 ? sea.bottom + 4 : toWaterline(sea, row + 1) + 2.5 + 2 * near;
    const crest = mixColours(colour, sea.crest, 0.5);
    canvas.fill(
      ground(-2, canvas.width + 2, foot, step, (x) => toHeight(x) - 0.2 - 0.34 * near),
      crest,
    );
    canvas.fill(ground(-2, canvas.width + 2, foot, step, toHeight), colour);
    canvas.fill(toFlecks(canvas.width, row, drift, near, toHeight), crest, 0.8);
  }
}

/** Short strokes of light that ride along with a wave row. */
function toFlecks(width: number, row: number, drift: number, near: number, toHeight: (x: number) => number): Outline {
  const random = createSeededRandom(row + 31);
  const flecks: Outline[] = [];
  for (let at = 0; at < width; at += 7 + 6 * near) {
    const x = wrap(at + 6 * random() - drift * 0.9, -8, width + 16);
    const [down, length] = [(0.9 + 2.1 * random()) * (0.35 + near), (0.8 + 1.6 * random()) * (0.5 + near)];
    flecks.push(oval(x, toHeight(x) + down, length, 0.1 + 0.17 * near));
  }
  return join(...flecks);
}

/** The path of light on the water below a sun at `x`. */
export function drawGlitter(canvas: Canvas, sea: Sea, seconds: number, x: number, colour: Colour): void {
  const random = createSeededRandom(11);
  const count = 34;
  for (let index = 0; index < count; index++) {
    const part = (index + 0.5) / count;
    const y = sea.horizon + (sea.bottom - sea.horizon) * part ** 1.5;
    const [side, phase, speed] = [random() - 0.5, random(), 0.8 + random() * 0.9];
    const shine = 0.5 + 0.5 * swing(seconds, 1.5 / speed, phase);
    const spread = 5 + 13 * part;
    const width = (1.4 + 6 * part * random()) * (0.45 + 0.55 * shine);
    const middle = x + side * spread + 0.8 * swing(seconds, 2.7, phase);
    canvas.fill(oval(middle, y, width, 0.22 + 0.42 * part), colour, (0.25 + 0.6 * shine) * (1 - 0.45 * part));
  }
}
