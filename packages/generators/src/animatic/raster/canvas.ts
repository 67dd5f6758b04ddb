import type { Colour } from './colour.ts';
import type { Loop, Outline } from './outline.ts';
import { createPlane, type Fade, type Matrix } from './plane.ts';

interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
  /** Clockwise, in radians. */
  readonly angle?: number;
  /** Left and right change sides. */
  readonly mirror?: boolean;
  /** Opacity of each thing that is drawn inside, 0 to 1. */
  readonly alpha?: number;
}

/** Draws flat shapes with smooth edges into yuv420p frames. A unit is a hundredth of the picture's shorter side. */
export interface Canvas {
  /** The picture's size in units. */
  readonly width: number;
  readonly height: number;
  /** Draws into these bytes from now on: Y, then U, then V. */
  drawInto(frame: Uint8Array): void;
  fill(outline: Outline, paint: Colour | Fade, alpha?: number): void;
  /** Light that fades out towards `radius`. */
  glow(x: number, y: number, radius: number, colour: Colour, alpha: number): void;
  /** Draws with another origin, turned and scaled. */
  place(placement: Placement, draw: () => void): void;
}

export function createCanvas(pixelWidth: number, pixelHeight: number): Canvas {
  const unit = Math.min(pixelWidth, pixelHeight) / 100;
  const pixels = pixelWidth * pixelHeight;
  const luma = createPlane(pixelWidth, pixelHeight, 0, 1);
  const chroma = createPlane(pixelWidth / 2, pixelHeight / 2, 1, 0.5);
  let matrix: Matrix = { xx: unit, xy: 0, yx: 0, yy: unit, x: 0, y: 0, alpha: 1 };

  let corners = new Float64Array(256);

  const addLoop = (loop: Loop) => {
    const { xx, xy, yx, yy, x, y } = matrix;
    const length = loop.length;
    if (corners.length < length) corners = new Float64Array(length * 2);
    let [left, right, top, bottom] = [pixelWidth, 0, pixelHeight, 0];
    for (let at = 0; at < length; at += 2) {
      const column = loop[at]! * xx + loop[at + 1]! * xy + x;
      const row = loop[at]! * yx + loop[at + 1]! * yy + y;
      corners[at] = column;
      corners[at + 1] = row;
      if (column < left) left = column;
      if (column > right) right = column;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
    }
    if (left >= pixelWidth || right <= -1 || top >= pixelHeight || bottom <= 0) return;
    luma.addLoop(corners, length);
    chroma.addLoop(corners, length);
  };

  return {
    width: pixelWidth / unit,
    height: pixelHeight / unit,
    drawInto(frame) {
      luma.drawInto(frame.subarray(0, pixels), null);
      chroma.drawInto(frame.subarray(pixels, pixels * 1.25), frame.subarray(pixels * 1.25, pixels * 1.5));
    },
    fill(outline, paint, alpha = 1) {
      for (const loop of outline) addLoop(loop);
      luma.paint(paint, matrix, alpha);
      chroma.paint(paint, matrix, alpha);
    },
    glow(x, y, radius, colour, alpha) {
      const { xx, xy, yx, yy } = matrix;
      const [centreX, centreY] = [x * xx + y * xy + matrix.x, x * yx + y * yy + matrix.y];
      const reach = radius * Math.hypot(xx, yx);
      luma.glow(centreX, centreY, reach, colour, alpha * matrix.alpha);
      chroma.glow(centreX, centreY, reach, colour, alpha * matrix.alpha);
    },
    place({ x, y, scale = 1, angle = 0, mirror = false, alpha = 1 }, draw) {
      const outer = matrix;
      const [along, across] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
      const side = mirror ? -1 : 1;
      matrix = {
        xx: (outer.xx * along + outer.xy * across) * side,
        xy: outer.xy * along - outer.xx * across,
        yx: (outer.yx * along + outer.yy * across) * side,
        yy: outer.yy * along - outer.yx * across,
        x: outer.xx * x + outer.xy * y + outer.x,
        y: outer.yx * x + outer.yy * y + outer.y,
        alpha: outer.alpha * alpha,
      };
      draw();
      matrix = outer;
    },
  };
}
