import type { WeatherTexture } from '../treatment.ts';
import { createSeededRandom } from './seeded-random.ts';
import { layOver, type Tile } from './tile.ts';

/** Draws slanted streaks that fade at both ends; sizes are shares of `pictureHeight` in pixels. */
export function drawRain(
  tile: Tile,
  texture: WeatherTexture & { kind: 'rain' },
  pictureHeight: number,
  seed: number,
): void {
  const random = createSeededRandom(seed);
  for (let drop = 0; drop < texture.count; drop++) {
    const left = random() * tile.width;
    const top = random() * tile.height;
    const size = 0.6 + 0.6 * random();
    const strength = 0.35 + 0.65 * random();
    const length = Math.max(4, texture.length * size * pictureHeight);
    const half = Math.max(0.55, (texture.thickness * size * pictureHeight) / 2);
    // A streak thinner than a pixel is drawn fainter instead, so that small pictures do not get thick rain.
    const thin = Math.min(1, (texture.thickness * pictureHeight * size) / (2 * half) + 0.25);
    for (let step = 0; step < length; step++) {
      const fade = Math.sin((Math.PI * (step + 0.5)) / length) ** 0.8;
      const middle = left + step * texture.slant;
      for (let x = Math.floor(middle - half - 1); x <= Math.ceil(middle + half + 1); x++) {
        const cover = Math.exp(-(((x - middle) / half) ** 2));
        if (cover > 0.03) layOver(tile, x, Math.floor(top + step), cover * fade * strength * thin);
      }
    }
  }
}
