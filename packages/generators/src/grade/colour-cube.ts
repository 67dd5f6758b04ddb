import { clip } from './colour-steps.ts';
import type { ColourStep } from './treatment.ts';

/** Grid points a side. 33 is what colour tools exchange; tetrahedral reading between them stays under one 8-bit step. */
const size = 33;

/** All colour steps of a look baked into one look-up cube (the .cube text format, red runs fastest). */
export function toColourCube(step: ColourStep): string {
  const lines = [`LUT_3D_SIZE ${size}`];
  for (let blue = 0; blue < size; blue++) {
    for (let green = 0; green < size; green++) {
      for (let red = 0; red < size; red++) {
        const colour = step([red / (size - 1), green / (size - 1), blue / (size - 1)]);
        lines.push(colour.map((value) => clip(value).toFixed(5)).join(' '));
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
