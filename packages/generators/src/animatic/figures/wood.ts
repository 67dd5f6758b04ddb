import { join, type Outline, polygon, stroke } from '../raster/outline.ts';

/** A stem that widens to its roots, with two branches. */
export function toTrunk(random: () => number, x: number, foot: number, tall: number, thick: number): Outline {
  const [half, lean] = [thick / 2, (random() - 0.5) * thick * 2];
  const [low, high] = [foot - tall * (0.4 + 0.15 * random()), foot - tall * (0.55 + 0.15 * random())];
  return join(
    polygon([
      x - half * 1.9,
      foot,
      x - half,
      foot - thick * 1.6,
      x - half * 0.7 + lean,
      foot - tall,
      x + half * 0.7 + lean,
      foot - tall,
      x + half,
      foot - thick * 1.6,
      x + half * 1.8,
      foot,
    ]),
    stroke([x + lean * 0.4, low, x + thick * 1.6, low - thick * 2.2, x + thick * 2.2, low - thick * 4], thick * 0.3),
    stroke(
      [x + lean * 0.5, high, x - thick * 1.4, high - thick * 2, x - thick * 2.4, high - thick * 3.2],
      thick * 0.26,
    ),
  );
}

/** Five fronds that grow from one spot and bend by `lean` of their length. */
export const toFern = (x: number, y: number, size: number, lean: number): Outline =>
  [-1, -0.5, 0, 0.5, 1].map((side) => {
    const droop = Math.abs(side);
    const [middleX, middleY] = [0.46 * side - 0.1 + lean * 0.5, -0.62 + 0.12 * droop];
    const [tipX, tipY] = [0.95 * side + lean, -0.95 + 0.42 * droop];
    return [
      ...[x + (0.1 * side - 0.1) * size, y, x + middleX * size, y + middleY * size],
      ...[x + tipX * size, y + tipY * size, x + (0.1 * side + 0.1) * size, y],
    ];
  });
