import type { Canvas } from '../raster/canvas.ts';

/** One drawn place. Times are in seconds; the slot starts at 0, the handles reach before and after it. */
interface Scene {
  /** What never moves; drawn once, below everything else. */
  drawPlate(): void;
  drawFrame(seconds: number): void;
}

export type CreateScene = (canvas: Canvas) => Scene;
