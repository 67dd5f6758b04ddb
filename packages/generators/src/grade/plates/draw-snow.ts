import { smoothstep } from '../colour-steps.ts';
import type { WeatherTexture } from '../treatment.ts';
import { createSeededRandom } from './seeded-random.ts';
import { layOver, type Tile } from './tile.ts';

/** Draws soft flakes, none quite round; sizes are shares of `pictureHeight` in pixels. */
export function drawSnow(
  tile: Tile,
  texture: WeatherTexture & { kind: 'snow' },
  pictureHeight: number,
  seed: number,
): void {
  const random = createSeededRandom(seed);
  for (let flake = 0; flake < texture.count; flake++) {
    const x = random() * tile.width;
    const y = random() * tile.height;
    const wanted = texture.radius * pictureHeight * (0.65 + 0.7 * random());
    const radius = Math.max(0.8, wanted);
    const strength = (0.45 + 0.55 * random()) * Math.min(1, wanted / radius + 0.15);
    const squeeze = 0.8 + 0.4 * random();
    const reach = Math.ceil(radius * 1.6);
    for (let row = -reach; row <= reach; row++) {
      for (let column = -reach; column <= reach; column++) {
        const px = Math.floor(x) + column;
        const py = Math.floor(y) + row;
        const distance = Math.hypot((px - x) * squeeze, (py - y) / squeeze) / radius;
        const cover = 1 - smoothstep(1 - texture.blur, 1.15, distance);
        if (cover > 0) layOver(tile, px, py, cover * strength);
      }
    }
  }
}
