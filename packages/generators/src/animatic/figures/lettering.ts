import type { Canvas } from '../raster/canvas.ts';
import type { Colour } from '../raster/colour.ts';
import { join, type Outline, stroke } from '../raster/outline.ts';

function arc(x: number, y: number, radiusX: number, radiusY: number, from: number, to: number): number[] {
  const points: number[] = [];
  for (let step = 0; step <= 36; step++) {
    const angle = (from + ((to - from) * step) / 36) * Math.PI;
    points.push(x + radiusX * Math.cos(angle), y + radiusY * Math.sin(angle));
  }
  return points;
}

/** The strokes of the letters that the title needs, one unit tall above y = 0, and how wide each is. */
const letters: Readonly<Record<string, { readonly width: number; readonly strokes: readonly (readonly number[])[] }>> =
  {
    A: {
      width: 0.78,
      strokes: [
        [0, 0, 0.39, -1, 0.78, 0],
        [0.15, -0.36, 0.63, -0.36],
      ],
    },
    C: { width: 0.74, strokes: [arc(0.5, -0.5, 0.5, 0.5, 1.73, 0.27)] },
    D: { width: 0.76, strokes: [[0.24, 0, 0, 0, 0, -1, 0.24, -1], arc(0.24, -0.5, 0.5, 0.5, -0.5, 0.5)] },
    E: {
      width: 0.56,
      strokes: [
        [0.56, 0, 0, 0, 0, -1, 0.56, -1],
        [0, -0.51, 0.48, -0.51],
      ],
    },
    H: {
      width: 0.7,
      strokes: [
        [0, 0, 0, -1],
        [0.7, 0, 0.7, -1],
        [0, -0.51, 0.7, -0.51],
      ],
    },
    O: { width: 1, strokes: [arc(0.5, -0.5, 0.5, 0.5, 0, 2)] },
    S: {
      width: 0.58,
      strokes: [[...arc(0.29, -0.74, 0.27, 0.26, -0.12, -1.5), ...arc(0.29, -0.24, 0.29, 0.24, -0.5, 0.88)]],
    },
    T: {
      width: 0.68,
      strokes: [
        [0, -1, 0.68, -1],
        [0.34, -1, 0.34, 0],
      ],
    },
    Y: {
      width: 0.74,
      strokes: [
        [0, -1, 0.37, -0.48, 0.74, -1],
        [0.37, -0.48, 0.37, 0],
      ],
    },
    ' ': { width: 0.34, strokes: [] },
  };
const gap = 0.3;

/** A line of text whose letters come one after the other. */
export interface Lettering {
  /** Draws the line around x with its foot on y, as far as `part` of 1 has come. */
  draw(x: number, y: number, part: number): void;
}

/** @param text only letters that the title has. */
export function createLettering(
  canvas: Canvas,
  text: string,
  { size, weight, colour }: { readonly size: number; readonly weight: number; readonly colour: Colour },
): Lettering {
  const placed: { readonly x: number; readonly outline: Outline }[] = [];
  let x = 0;
  for (const letter of text) {
    const { width, strokes } = letters[letter]!;
    const outlines = strokes.map((points) =>
      stroke(
        points.map((value) => value * size),
        weight,
      ),
    );
    placed.push({ x, outline: join(...outlines) });
    x += (width + gap) * size;
  }
  const half = (x - gap * size) / 2;
  return {
    draw(middle, y, part) {
      for (const [index, letter] of placed.entries()) {
        const shown = Math.min(1, Math.max(0, part * (placed.length + 4) - index) / 4);
        if (shown === 0) continue;
        const rise = (1 - shown) ** 2 * 0.45 * size;
        canvas.place({ x: middle - half + letter.x, y: y + rise, alpha: shown }, () =>
          canvas.fill(letter.outline, colour),
        );
      }
    },
  };
}
