import { describe, expect, it } from 'vitest';
import { createCoverageGrid } from './coverage.ts';
import { disc, join, type Outline, polygon, stroke, toHole } from './outline.ts';

const [width, height] = [40, 24];

/** What an outline covers of each pixel. */
function cover(...outlines: Outline[]): number[] {
  const grid = createCoverageGrid(width, height);
  for (const loop of join(...outlines)) {
    for (let at = 0; at < loop.length; at += 2) {
      const next = (at + 2) % loop.length;
      grid.addEdge(loop[at]!, loop[at + 1]!, loop[next]!, loop[next + 1]!);
    }
  }
  const pixels = new Array<number>(width * height).fill(0);
  const runs: [number, number, number][] = [];
  grid.sweep((row, from, to, part) => {
    runs.push([row, from, to]);
    for (let column = from; column < to; column++) pixels[row * width + column]! += part;
  });
  for (const [row, from, to] of runs) {
    expect(from, `row ${row}`).toBeLessThan(to);
    expect(to).toBeLessThanOrEqual(width);
  }
  return pixels;
}
const sum = (pixels: readonly number[]) => pixels.reduce((total, part) => total + part, 0);

describe('coverage', () => {
  it('is the part of each pixel that lies inside, to the hundredth', () => {
    const pixels = cover(polygon([2.25, 3.5, 5.5, 3.5, 5.5, 5, 2.25, 5]));
    expect(pixels[3 * width + 2]).toBeCloseTo(0.375, 2);
    expect(pixels[3 * width + 3]).toBeCloseTo(0.5, 2);
    expect(pixels[4 * width + 4]).toBeCloseTo(1, 2);
    expect(pixels[4 * width + 5]).toBeCloseTo(0.5, 2);
    expect(sum(pixels)).toBeCloseTo(3.25 * 1.5, 2);
  });

  it('adds up to the area of slanted shapes, whichever way they are wound', () => {
    const triangle = polygon([3.3, 2.1, 33.7, 8.4, 12.9, 20.6]);
    const area = Math.abs((33.7 - 3.3) * (20.6 - 2.1) - (12.9 - 3.3) * (8.4 - 2.1)) / 2;
    expect(sum(cover(triangle))).toBeCloseTo(area, 0);
    expect(sum(cover(toHole(triangle)))).toBeCloseTo(area, 0);
  });

  it('counts overlaps once and leaves holes open', () => {
    const whole = sum(cover(disc(14, 12, 8)));
    expect(whole).toBeCloseTo(Math.PI * 64, -1);
    expect(sum(cover(disc(14, 12, 8), disc(15, 11, 5)))).toBeCloseTo(whole, 3);
    expect(sum(cover(disc(14, 12, 8), toHole(disc(14, 12, 5))))).toBeCloseTo(Math.PI * 39, -1);
    expect(cover(disc(14, 12, 8), toHole(disc(14, 12, 5)))[12 * width + 14]).toBe(0);
  });

  it('keeps to the picture when a shape leaves it on every side', () => {
    const pixels = cover(polygon([-30, -9, 90, -12, 71, 60, -44, 55]));
    expect(pixels.every((part) => part === 1)).toBe(true);
    expect(sum(cover(polygon([-9, 4, -2, 4, -5, 15])))).toBe(0);
    expect(sum(cover(polygon([width + 2, 4, width + 9, 4, width + 5, 15])))).toBe(0);
  });

  it('moves by parts of a pixel without losing any', () => {
    const line = (shift: number) => sum(cover(stroke([5 + shift, 5, 22 + shift, 17], 1.4)));
    for (const shift of [0.1, 0.37, 0.5, 0.93]) expect(line(shift) / line(0)).toBeCloseTo(1, 1.6);
  });

  it('starts over after each sweep', () => {
    const grid = createCoverageGrid(width, height);
    grid.addEdge(5, 2, 5, 9);
    grid.addEdge(9, 9, 9, 2);
    grid.sweep(() => {});
    let runs = 0;
    grid.sweep(() => runs++);
    expect(runs).toBe(0);
  });
});
