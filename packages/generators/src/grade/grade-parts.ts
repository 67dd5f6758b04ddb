import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import type { GradeFilters } from './to-grade-filters.ts';

/**
 * Makes what a graph reads in the folder that ffmpeg is started in: draws the plates and the colour cube, and surveys
 * the source (an absolute path) where the graph asks for it. Throws as `runFfmpeg` does.
 */
export async function writeGradeParts(
  { plates, cube, survey }: GradeFilters,
  { folder, sourcePath, signal }: { folder: string; sourcePath: string; signal?: AbortSignal },
): Promise<void> {
  for (const plate of plates) await writeFile(join(folder, plate.file), plate.draw());
  if (cube) await writeFile(join(folder, cube.file), cube.draw());
  if (survey) {
    const args = ['-i', sourcePath, '-map', '0:v:0', '-vf', survey.filter, '-f', 'null', '-'];
    await runFfmpeg(args, { cwd: folder, ...(signal && { signal }) });
  }
}

/** The plates as inputs, each with its arguments, read from a folder relative to the one that ffmpeg runs in. */
export function toPlateInputs({ plates }: GradeFilters, { rate }: FrameFormat, folder = ''): string[][] {
  return plates.map(({ file, width, height }) => [
    ...['-f', 'rawvideo', '-pixel_format', 'yuva420p', '-video_size', `${width}x${height}`],
    ...['-framerate', `${rate.num}/${rate.den}`, '-i', join(folder, file)],
  ]);
}
