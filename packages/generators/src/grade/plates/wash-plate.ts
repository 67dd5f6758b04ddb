import type { Wash } from '../treatment.ts';
import { type Plate, toYuv } from './plate.ts';

/** All still layers of a look laid on each other, the first at the bottom, as one plate of the picture's size. */
export function createWashPlate(washes: readonly Wash[], width: number, height: number): Plate {
  return { file: 'wash.yuv', width, height, draw: () => drawWashes(washes, width, height) };
}

function drawWashes(washes: readonly Wash[], width: number, height: number): Uint8Array {
  const pixels = width * height;
  const bytes = new Uint8Array(pixels * 2.5);
  const layers = washes.map(({ colour, cover }) => ({ colour: toYuv(colour), cover }));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      let clear = 1;
      const sum = [0, 0, 0];
      for (const { colour, cover } of layers) {
        const opacity = cover((column + 0.5) / width, (row + 0.5) / height);
        clear *= 1 - opacity;
        for (let plane = 0; plane < 3; plane++) sum[plane] = sum[plane]! * (1 - opacity) + colour[plane]! * opacity;
      }
      const opacity = 1 - clear;
      const at = row * width + column;
      bytes[at] = opacity === 0 ? 16 : Math.round(sum[0]! / opacity);
      bytes[pixels * 1.5 + at] = Math.round(opacity * 255);
      if (row % 2 === 0 && column % 2 === 0) {
        const chroma = pixels + (row / 2) * (width / 2) + column / 2;
        bytes[chroma] = opacity === 0 ? 128 : Math.round(sum[1]! / opacity);
        bytes[chroma + pixels / 4] = opacity === 0 ? 128 : Math.round(sum[2]! / opacity);
      }
    }
  }
  return bytes;
}
