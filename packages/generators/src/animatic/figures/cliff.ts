import type { Canvas } from '../raster/canvas.ts';
import { toColour } from '../raster/colour.ts';
import { ground, polygon } from '../raster/outline.ts';
import { swing } from '../scenes/motion.ts';

const turf = { from: toColour('#7c9a57'), to: toColour('#6d5a5c') };
const rock = { from: toColour('#7a5560'), to: toColour('#43334f') };
const grass = toColour('#8fae5c');

/** Rock with turf on it, from `left` to the right border; `toEdge` is the height of its upper edge, `top` its highest. */
export function drawCliff(
  canvas: Canvas,
  left: number,
  top: number,
  toEdge: (x: number) => number,
  seconds: number,
): void {
  const right = canvas.width + 3;
  const foot = canvas.height + 2;
  canvas.fill(
    ground(left, right, foot, 0.8, (x) => toEdge(x) + 1),
    { ...rock, top, bottom: foot },
  );
  canvas.fill(
    ground(left, right, foot, 0.8, toEdge).map((loop) => {
      const edge = loop.slice(0, -4);
      const under: number[] = [];
      for (let at = edge.length - 2; at >= 0; at -= 2)
        under.push(edge[at]!, edge[at + 1]! + 3.4 + 1.3 * Math.sin(edge[at]! * 0.9));
      return [...edge, ...under];
    }),
    { ...turf, top: top - 2, bottom: top + 26 },
  );
  for (let x = left + 7; x < right - 1; x += 2.6) {
    const [y, sway] = [toEdge(x) + 1, 0.45 * swing(seconds, 1.8, x / 21)];
    canvas.fill(
      polygon([x - 0.35, y, x + sway - 0.6, y - 2.4, x + 0.1, y - 0.4, x + sway + 0.6, y - 2, x + 0.5, y]),
      grass,
    );
  }
}
