import { smoothstep } from './colour-steps.ts';
import type { Rgb, Wash } from './treatment.ts';

const black: Rgb = [0, 0, 0];

/** Darkens the corners. `amount` is the opacity in the corners; the middle stays clear. */
export const vignette = (amount: number): Wash => ({
  colour: black,
  cover: (x, y) => amount * smoothstep(0.32, 1.02, Math.hypot((x - 0.5) * 1.28, (y - 0.5) * 1.36)),
});

/** From the top edge down to `end`, as a graduated filter before the lens. */
export const skyFilter = (colour: Rgb, amount: number, end: number): Wash => ({
  colour,
  cover: (_x, y) => amount * (1 - smoothstep(0, end, y)),
});

/** From the bottom edge up to `end`. */
export const groundFilter = (colour: Rgb, amount: number, end: number): Wash => ({
  colour,
  cover: (_x, y) => amount * smoothstep(end, 1, y),
});

/** A soft source of light around a place. */
export const lightFrom = (
  colour: Rgb,
  amount: number,
  at: { x: number; y: number; wide: number; high: number },
): Wash => ({
  colour,
  cover: (x, y) => amount * Math.exp(-(((x - at.x) / at.wide) ** 2) - ((y - at.y) / at.high) ** 2),
});
