import { type ClipPictures, toDifference, toLikeness } from '@retake/media';

const drawnSize = { width: 64, height: 36 };
const pixels = drawnSize.width * drawnSize.height;

/** A picture as yuv420p bytes. */
export type Draw = (frame: number) => Uint8Array;

/** Waves that move, in colours of their own: `seed` makes another drawing. */
export function drawWaves(seed: number, { light = 100, colour = 25, speed = 1 } = {}): Draw {
  return (frame) => {
    const picture = new Uint8Array(pixels * 1.5).fill(128);
    for (let at = 0; at < pixels; at += 1) {
      const [x, y] = [at % drawnSize.width, Math.floor(at / drawnSize.width)];
      const wave = Math.sin((x + frame * speed) / (3 + seed) + seed) + Math.cos(y / (2 + seed) + seed * 2);
      picture[at] = Math.round(16 + light * (1 + wave / 3));
    }
    for (let at = 0; at < pixels / 4; at += 1) {
      picture[pixels + at] = Math.round(128 + colour * Math.sin(at / 7 + seed));
      picture[pixels * 1.25 + at] = Math.round(128 + colour * Math.cos(at / 5 + seed));
    }
    return picture;
  };
}

export const drawBlack: Draw = () => new Uint8Array(pixels * 1.5).fill(16, 0, pixels).fill(128, pixels);

/** What a decoder would have found of such a clip. All frames are kept. */
export function toDrawnClip(frames: number, draw: Draw): ClipPictures {
  const wholes = Array.from({ length: frames }, (_, frame) => draw(frame));
  const planes = wholes.map((whole) => whole.subarray(0, pixels));
  const luma = planes.map((plane) => plane.reduce((sum, value) => sum + value, 0) / pixels);
  return {
    size: drawnSize,
    frames,
    luma,
    contrast: planes.map((plane, frame) =>
      Math.sqrt(plane.reduce((sum, value) => sum + (value - luma[frame]!) ** 2, 0) / pixels),
    ),
    step: planes.map((plane, frame) => (frame === 0 ? 0 : toDifference(plane, planes[frame - 1]!))),
    likeness: planes.map((plane, frame) => (frame === 0 ? 1 : toLikeness(plane, planes[frame - 1]!))),
    kept: wholes.map((whole, frame) => ({ frame, whole, pieces: [planes[frame]!] })),
  };
}
