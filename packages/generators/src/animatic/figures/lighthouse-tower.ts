import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { box, disc, join, polygon, roundBox, stroke } from '../raster/outline.ts';

const white = { from: toColour('#fff8ea'), to: toColour('#f2d7bd') };
const red = { from: toColour('#e8554d'), to: toColour('#bd3c45') };
const iron = toColour('#3b2f4e');
const lamp = toColour('#fff6c9');
const shade = toColour('#6b3f4f');

/** A lighthouse with its keeper's house, standing on y = `base`; its beam turns. */
export function drawLighthouseTower(canvas: Canvas, towerX: number, base: number, tall: number, seconds: number): void {
  const top = base - tall;
  const half = (y: number) => 3 + (1.9 * (y - top)) / tall;
  const band = (from: number, to: number) => {
    const [a, b] = [top + tall * from, top + tall * to];
    return polygon([towerX - half(a), a, towerX + half(a), a, towerX + half(b), b, towerX - half(b), b]);
  };
  drawBeam(canvas, towerX, top - 4, seconds);
  canvas.place({ x: towerX + 11, y: base + 1 }, () => {
    canvas.fill(box(-5, -8, 11, 8), { ...white, top: -8, bottom: 0 });
    canvas.fill(polygon([-6, -8, 0.5, -13, 7, -8]), { ...red, top: -13, bottom: -8 });
    canvas.fill(join(roundBox(-3.4, -6.3, 2.2, 2.6, 0.3), roundBox(2, -6.3, 2.2, 2.6, 0.3)), lamp);
    canvas.fill(roundBox(-0.8, -4.8, 2.2, 4.8, 0.3), iron);
  });
  canvas.fill(band(0, 1), { ...white, top, bottom: base });
  canvas.fill(join(band(0.12, 0.3), band(0.48, 0.66), band(0.84, 1)), { ...red, top, bottom: base });
  canvas.fill(
    polygon([
      towerX + half(top) * 0.35,
      top,
      towerX + half(top),
      top,
      towerX + half(base),
      base,
      towerX + half(base) * 0.35,
      base,
    ]),
    shade,
    0.22,
  );
  canvas.fill(
    join(
      roundBox(towerX - 0.7, top + tall * 0.37, 1.4, 2.4, 0.7),
      roundBox(towerX - 0.7, top + tall * 0.73, 1.4, 2.4, 0.7),
    ),
    iron,
  );
  canvas.fill(
    join(
      roundBox(towerX - 4.6, top - 1.2, 9.2, 1.3, 0.4),
      polygon([towerX - 3.3, top - 7.2, towerX, top - 11, towerX + 3.3, top - 7.2]),
      disc(towerX, top - 11.3, 0.6),
      stroke([towerX - 4.2, top - 3, towerX + 4.2, top - 3], 0.3),
      ...[-4, -2, 0, 2, 4].map((x) => box(towerX + x - 0.12, top - 3, 0.24, 2)),
    ),
    iron,
  );
  canvas.fill(box(towerX - 2.3, top - 7.3, 4.6, 6.2), lamp);
  canvas.fill(
    join(
      box(towerX - 2.5, top - 7.3, 0.4, 6.2),
      box(towerX - 0.2, top - 7.3, 0.4, 6.2),
      box(towerX + 2.1, top - 7.3, 0.4, 6.2),
    ),
    iron,
  );
  canvas.glow(towerX, top - 4.2, 11, lamp, 0.75);
}

/** Two cones of light that turn about the tower: long and thin across the picture, short and wide towards the eye. */
function drawBeam(canvas: Canvas, x: number, y: number, seconds: number): void {
  for (const turn of [0, 0.5]) {
    const across = Math.cos((seconds / 4.4 + turn + 0.06) * 2 * Math.PI);
    const reach = Math.sign(across) * (canvas.width + 20);
    const spread = 7 + 17 * (1 - across * across);
    for (const part of [1, 0.72, 0.45]) {
      canvas.fill(
        polygon([x, y - 1.4, x + reach, y - spread * part, x + reach, y + spread * part, x, y + 1.4]),
        lamp,
        0.16 * across * across,
      );
    }
  }
}
