import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import type { Canvas } from '../raster/canvas.ts';
import type { Colour } from '../raster/colour.ts';
import { disc, join, type Outline, roundBox } from '../raster/outline.ts';

export interface Cloud {
  readonly outline: Outline;
  /** How far it reaches above its base. */
  readonly height: number;
}

/** A heap of round puffs on a flat base, `width` units wide, around its middle. */
export function createHeapCloud(width: number, seed: number): Cloud {
  const random = createSeededRandom(seed);
  const puffs = 5 + Math.floor(random() * 2);
  const outlines: Outline[] = [roundBox(-width / 2, -width * 0.085, width, width * 0.1, width * 0.05)];
  let height = 0;
  for (let puff = 0; puff < puffs; puff++) {
    const part = (puff + 0.5) / puffs;
    const radius = width * (0.07 + 0.115 * Math.sin(Math.PI * part) * (0.7 + 0.6 * random()));
    // No lower than the base, which stays flat.
    const y = width * 0.015 - radius * (1 + 0.12 * random());
    outlines.push(disc((part - 0.5) * width * 0.82, y, radius));
    height = Math.max(height, radius - y);
  }
  return { outline: join(...outlines), height };
}

/** Long low streaks, as at the ends of the day. */
export function createStreakCloud(width: number, seed: number): Cloud {
  const random = createSeededRandom(seed);
  const outlines: Outline[] = [];
  for (let streak = 0; streak < 3; streak++) {
    const length = width * (0.45 + 0.5 * random());
    const thick = width * (0.022 + 0.022 * random());
    const left = (random() - 0.5) * (width - length) - length / 2;
    outlines.push(roundBox(left, -thick - streak * width * 0.03, length, thick + width * 0.02, thick));
  }
  return { outline: join(...outlines), height: width * 0.12 };
}

export function drawCloud(
  canvas: Canvas,
  { outline, height }: Cloud,
  { x, y, light, shade, alpha = 1 }: { x: number; y: number; light: Colour; shade: Colour; alpha?: number },
): void {
  canvas.place({ x, y, alpha }, () =>
    canvas.fill(outline, { from: light, to: shade, top: -height, bottom: height * 0.12 }),
  );
}
