import type { WeatherLayer } from '../treatment.ts';
import { drawFog } from './draw-fog.ts';
import { drawRain } from './draw-rain.ts';
import { drawSnow } from './draw-snow.ts';
import { type Plate, toTintedPlate } from './plate.ts';
import { createTile, toRepeatedAlpha } from './tile.ts';

const even = (value: number) => Math.ceil(value / 2) * 2;

/** A weather plate holds its tile and the part of it that a window of the picture's size sees past the edges. */
export interface WeatherPlate extends Plate {
  readonly tileWidth: number;
  readonly tileHeight: number;
}

/** Fog drifts sideways only and needs no room above; drops and flakes fall through a tile higher than the picture. */
export function createWeatherPlate(layer: WeatherLayer, width: number, height: number): WeatherPlate {
  const falls = layer.texture.kind !== 'fog';
  const tileWidth = even(width * 1.25);
  const tileHeight = falls ? even(height * 1.5) : height;
  const plate = { width: tileWidth + width, height: falls ? tileHeight + height : height };
  return {
    file: `${layer.name}.yuv`,
    ...plate,
    tileWidth,
    tileHeight,
    draw: () => {
      const tile = createTile(tileWidth, tileHeight);
      const { texture, seed } = layer;
      if (texture.kind === 'rain') drawRain(tile, texture, height, seed);
      else if (texture.kind === 'snow') drawSnow(tile, texture, height, seed);
      else drawFog(tile, texture, seed);
      return toTintedPlate(
        toRepeatedAlpha(tile, plate.width, plate.height, layer.opacity),
        plate.width,
        plate.height,
        layer.colour,
      );
    },
  };
}
