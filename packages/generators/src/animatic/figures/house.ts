import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import type { Canvas } from '../raster/canvas.ts';
import { type Colour, mixColours, toColour } from '../raster/colour.ts';
import { box, disc, join, type Outline, polygon, roundBox } from '../raster/outline.ts';

const walls = ['#f4a261', '#e9786b', '#f6d186', '#8cc5b8', '#f2e3c9', '#a8c0e0', '#d98fa0', '#9fca8f'];
const awnings = ['#e4574f', '#2f8f8a', '#f0a63c', '#4f6fb0'];
const roofColour = toColour('#a8503f');
const brick = toColour('#8a5247');
const slate = toColour('#5c5f78');
const frameColour = toColour('#fffaf0');
const glass = toColour('#6ba3bf');
const lightGlass = toColour('#a9d3de');
const flowers = toColour('#e4574f');
const leaves = toColour('#4d9a5a');
const doorColour = toColour('#6a4348');
const shade = toColour('#4a3e5c');

/** A town house on the ground line y = 0, from x = 0 to `width`. */
export interface House {
  readonly width: number;
  readonly tall: number;
  draw(canvas: Canvas): void;
}

export function createHouse(index: number, stretch: number): House {
  const random = createSeededRandom(index * 31 + 5);
  const width = 17 + Math.floor(random() * 3) * 3;
  const floors = Math.max(2, Math.round((2 + random() * 2.4) * stretch));
  const [shop, storey] = [11, 9.5];
  const tall = shop + floors * storey + 2;
  const wall = toColour(walls[index % walls.length]!);
  const columns = Math.floor(width / 6);
  const gap = width / columns;
  const [frames, panes, glints, boxes, blooms]: Outline[][] = [[], [], [], [], []];
  for (let floor = 0; floor < floors; floor++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [gap * (column + 0.5), -shop - floor * storey - storey * 0.82];
      frames!.push(roundBox(x - 1.75, y - 0.35, 3.5, 6, index % 3 === 0 ? 1.7 : 0.3));
      panes!.push(roundBox(x - 1.35, y + 0.05, 1.2, 5.2, 0.2), roundBox(x + 0.15, y + 0.05, 1.2, 5.2, 0.2));
      if (random() < 0.4)
        glints!.push(polygon([x - 1.35, y + 3, x - 0.15, y + 1.2, x - 0.15, y + 2.6, x - 1.35, y + 4.4]));
      if (random() < 0.45) {
        boxes!.push(roundBox(x - 2, y + 5, 4, 0.9, 0.2));
        for (let bloom = 0; bloom < 5; bloom++) blooms!.push(disc(x - 1.6 + bloom * 0.8, y + 4.8, 0.5));
      }
    }
  }
  const awning = toColour(awnings[index % awnings.length]!);
  const roof: Outline =
    index % 3 === 1
      ? polygon([-0.6, -tall, width / 2, -tall - 7, width + 0.6, -tall])
      : join(
          box(-0.6, -tall - 1, width + 1.2, 1.2),
          polygon([0.4, -tall - 1, 1.6, -tall - 4, width - 1.6, -tall - 4, width - 0.4, -tall - 1]),
        );
  const chimney = join(box(width * 0.66, -tall - 6.6, 2.2, 6.6), box(width * 0.66 - 0.3, -tall - 7.2, 2.8, 0.8));
  return {
    width,
    tall,
    draw(canvas) {
      canvas.fill(chimney, brick);
      canvas.fill(roof, index % 2 === 0 ? slate : roofColour);
      canvas.fill(box(0, -tall, width + 0.05, tall), {
        from: wall,
        to: mixColours(wall, shade, 0.2),
        top: -tall,
        bottom: 0,
      });
      canvas.fill(join(box(0, -shop - 0.2, width, 0.7), box(0, -tall, width, 0.8)), frameColour, 0.75);
      canvas.fill(join(...frames!), frameColour);
      canvas.fill(join(...panes!), glass);
      canvas.fill(join(...glints!), lightGlass);
      canvas.fill(join(...boxes!), doorColour);
      canvas.fill(join(...blooms!), index % 2 === 0 ? flowers : leaves);
      drawShop(canvas, width, awning);
    },
  };
}

function drawShop(canvas: Canvas, width: number, awning: Colour): void {
  canvas.fill(join(roundBox(1.5, -7.6, width * 0.5, 5.4, 0.3), roundBox(width * 0.68, -7.8, 4, 7.8, 0.4)), frameColour);
  canvas.fill(roundBox(2, -7.1, width * 0.5 - 1, 4.4, 0.2), lightGlass);
  canvas.fill(roundBox(width * 0.68 + 0.5, -7.3, 3, 7.3, 0.2), doorColour);
  drawAwning(canvas, 0.8, -9.6, width * 0.5 + 1.4, 3.2, awning);
}

/** A striped cloth roof with a scalloped edge, from its upper left corner. */
export function drawAwning(
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  drop: number,
  colour: Colour,
  sway = 0,
): void {
  const stripes = Math.max(4, Math.round(width / 1.7));
  const step = width / stripes;
  const even: Outline[] = [];
  const odd: Outline[] = [];
  for (let stripe = 0; stripe < stripes; stripe++) {
    const left = x + stripe * step;
    const foot = y + drop + sway * Math.sin(stripe * 0.9);
    const cloth = join(
      polygon([
        left + (width * 0.04 * (stripes / 2 - stripe)) / stripes,
        y,
        left + step + (width * 0.04 * (stripes / 2 - stripe - 1)) / stripes,
        y,
        left + step,
        foot,
        left,
        foot,
      ]),
      disc(left + step / 2, foot, step / 2),
    );
    (stripe % 2 === 0 ? even : odd).push(cloth);
  }
  canvas.fill(join(...even), colour);
  canvas.fill(join(...odd), frameColour);
}
