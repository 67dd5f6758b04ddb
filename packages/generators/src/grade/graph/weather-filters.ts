import type { FrameFormat } from '@retake/contracts';
import type { WeatherPlate } from '../plates/weather-plate.ts';
import type { WeatherLayer } from '../treatment.ts';

/**
 * Moves a window over the plate so that the layer falls and drifts. Cropping copies no pixels, and the plate repeats itself
 * where the window leaves the tile, so that the fall has no seam. `from` is the number of the first picture in the source.
 */
export function toWeatherFilters(layer: WeatherLayer, plate: WeatherPlate, format: FrameFormat, from: number): string {
  const { width, height, rate } = format;
  const pixelsPerFrame = (heightsPerSecond: number) => ((heightsPerSecond * height * rate.den) / rate.num).toFixed(4);
  const swing = layer.sway
    ? `+${(layer.sway.reach * height).toFixed(3)}*sin((n+${from})*${((2 * Math.PI * rate.den) / (layer.sway.seconds * rate.num)).toFixed(6)})`
    : '';
  const place = (heightsPerSecond: number, tile: number, extra = '') => {
    const moved = `(n+${from})*(${pixelsPerFrame(-heightsPerSecond)})${extra}`;
    return heightsPerSecond === 0 && extra === '' ? '0' : `mod(mod(${moved},${tile})+${tile},${tile})`;
  };
  const x = place(layer.right, plate.tileWidth, swing);
  const y = place(layer.down, plate.tileHeight);
  return `loop=loop=-1:size=1:start=0,setpts=N,crop=w=${width}:h=${height}:x='${x}':y='${y}':exact=1`;
}
