import { mix, smoothstep } from '../colour-steps.ts';
import type { WeatherTexture } from '../treatment.ts';
import { createSeededRandom } from './seeded-random.ts';
import type { Tile } from './tile.ts';

const octaves = 5;

/** Draws banks of fog: value noise in five sizes that tiles across, wider than high, thinner towards the ground. */
export function drawFog(tile: Tile, texture: WeatherTexture & { kind: 'fog' }, seed: number): void {
  const random = createSeededRandom(seed);
  let weight = 0.5;
  for (let octave = 0; octave < octaves; octave++) {
    const columns = texture.cells * 2 ** octave;
    const rows = Math.ceil(columns * 0.9) + 2;
    const lattice = Float32Array.from({ length: columns * rows }, random);
    addNoise(tile, lattice, columns, rows, weight);
    weight /= 2;
  }
  for (let row = 0; row < tile.height; row++) {
    const ground = mix(1, 0.62, smoothstep(0.55, 1, row / tile.height));
    for (let column = 0; column < tile.width; column++) {
      const at = row * tile.width + column;
      const bank = smoothstep(0.28, 0.74, tile.values[at]!);
      tile.values[at] = mix(texture.floor, 1, bank) * ground;
    }
  }
}

function addNoise(tile: Tile, lattice: Float32Array, columns: number, rows: number, weight: number): void {
  for (let row = 0; row < tile.height; row++) {
    const y = (row / tile.height) * (rows - 2);
    const top = Math.floor(y);
    const down = smoothstep(0, 1, y - top);
    for (let column = 0; column < tile.width; column++) {
      const x = (column / tile.width) * columns;
      const left = Math.floor(x);
      const across = smoothstep(0, 1, x - left);
      const right = (left + 1) % columns;
      const upper = mix(lattice[top * columns + left]!, lattice[top * columns + right]!, across);
      const lower = mix(lattice[(top + 1) * columns + left]!, lattice[(top + 1) * columns + right]!, across);
      const at = row * tile.width + column;
      tile.values[at] = tile.values[at]! + weight * mix(upper, lower, down);
    }
  }
}
