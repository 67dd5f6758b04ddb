import type { FrameFormat } from '@retake/contracts';
import { createCanvas } from '../raster/canvas.ts';
import { type SceneName, scenes } from '../scenes/scenes.ts';

export interface FilmPart {
  readonly scene: SceneName;
  readonly format: FrameFormat;
  /** Frames before the slot; the scene's time is 0 at the slot's first frame. */
  readonly headFrames: number;
}

/** Draws frame after frame of a scene; each is the yuv420p bytes of one picture, in an array of its own. */
export function createFrameDrawer({ scene, format, headFrames }: FilmPart): (frame: number) => Uint8Array<ArrayBuffer> {
  const { width, height, rate } = format;
  const canvas = createCanvas(width, height);
  const { drawPlate, drawFrame } = scenes[scene](canvas);
  const plate = new Uint8Array((width * height * 3) / 2);
  canvas.drawInto(plate);
  drawPlate();
  return (frame) => {
    const bytes = plate.slice();
    canvas.drawInto(bytes);
    drawFrame(((frame - headFrames) * rate.den) / rate.num);
    return bytes;
  };
}
