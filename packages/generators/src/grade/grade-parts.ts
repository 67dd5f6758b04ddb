import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import type { GradeFilters } from './to-grade-filters.ts';

/** Draws the plates and the colour cube that a graph reads into the folder that ffmpeg is started in. */
export async function writeGradeParts({ plates, cube }: GradeFilters, folder: string): Promise<void> {
  for (const plate of plates) await writeFile(join(folder, plate.file), plate.draw());
  if (cube) await writeFile(join(folder, cube.file), cube.draw());
}

/** The plates as inputs, to stand after the source. */
export function toPlateInputs({ plates }: GradeFilters, { rate }: FrameFormat): string[] {
  return plates.flatMap(({ file, width, height }) => [
    ...['-f', 'rawvideo', '-pixel_format', 'yuva420p', '-video_size', `${width}x${height}`],
    ...['-framerate', `${rate.num}/${rate.den}`, '-i', file],
  ]);
}
