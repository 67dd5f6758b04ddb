import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { polygon } from '../raster/outline.ts';

const rock = { from: toColour('#8fb4dd'), to: toColour('#c5dff0') };
const snowColour = toColour('#ffffff');

/** How far a peak reaches below its foot, where hills stand before it. */
const below = 7;

/** A far mountain with snow on its top, `tall` units above its foot on y. */
export function drawPeak(canvas: Canvas, x: number, y: number, tall: number, half: number): void {
  canvas.place({ x, y: y - tall }, () => {
    const foot = tall + below;
    canvas.fill(polygon([0, 0, half, foot, -half, foot]), { ...rock, top: 0, bottom: foot });
    const line = [1, 1, 0.4, 0.72, 0, 1.05, -0.45, 0.75, -1, 1];
    const snow = line.map((part, at) => part * 0.26 * (at % 2 === 0 ? half : foot));
    canvas.fill(polygon([0, 0, ...snow]), snowColour, 0.85);
  });
}
