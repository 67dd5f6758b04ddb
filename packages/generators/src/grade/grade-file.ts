import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Look, RetakeError } from '@retake/contracts';
import { mezzanineVideoArgs, runFfmpeg } from '@retake/media';
import { toPlateInputs, writeGradeParts } from './grade-parts.ts';
import type { GradeContext } from './graph/grade-context.ts';
import { type GradeFilters, toGradeFilters } from './to-grade-filters.ts';

export interface GradeOptions {
  readonly signal?: AbortSignal;
  /** Percent of the frames written, 0 to 100. */
  readonly onProgress?: (percent: number) => void;
}

/**
 * Writes `outputPath`: the source with the look applied, in one ffmpeg run (two where the camera is steadied), with as many
 * frames as the source and its own sound untouched at its own pace. The same source, look and context give the same bytes.
 *
 * @throws RetakeError `GENERATION_FAILED` when the frames do not come out as many as they went in; what runFfmpeg throws.
 */
export async function gradeFile(
  sourcePath: string,
  outputPath: string,
  look: Look,
  context: GradeContext,
  options: GradeOptions = {},
): Promise<void> {
  const filters = toGradeFilters(look, context);
  const folder = await mkdtemp(join(tmpdir(), 'retake-grade-'));
  // Written beside its place and moved there when it has passed, so that a file at `outputPath` is always whole.
  const partial = `${resolve(outputPath)}.partial`;
  const { signal, onProgress } = options;
  const abort = signal ? { signal } : {};
  try {
    await writeGradeParts(filters, { folder, sourcePath: resolve(sourcePath), ...abort });
    let frames = 0;
    await runFfmpeg(toGradeArgs(resolve(sourcePath), partial, filters, context), {
      cwd: folder,
      totalFrames: context.sourceFrames,
      ...abort,
      onProgress: (progress) => {
        frames = progress.frames;
        if (progress.percent !== null) onProgress?.(progress.percent);
      },
    });
    if (frames !== context.sourceFrames) {
      throw new RetakeError('GENERATION_FAILED', { details: { frames, expectedFrames: context.sourceFrames } });
    }
    await rename(partial, outputPath);
  } finally {
    await rm(partial, { force: true });
    await rm(folder, { recursive: true, force: true });
  }
}

/** The threads are pinned: their number changes the encoder's bytes. Paths are absolute, parts are read from the folder. */
function toGradeArgs(
  sourcePath: string,
  outputPath: string,
  filters: GradeFilters,
  { format }: GradeContext,
): string[] {
  const rate = `${format.rate.num}/${format.rate.den}`;
  return [
    ...['-filter_complex_threads', '2', '-i', sourcePath, ...toPlateInputs(filters, format).flat()],
    ...['-filter_complex', filters.graph, '-map', '[graded]', '-map', '0:a:0?'],
    ...['-r', rate, ...mezzanineVideoArgs(format)],
    // The sound of mezzanines is FLAC, which this ffmpeg writes into mp4 only when it is told twice.
    ...['-c:a', 'copy', '-strict', 'experimental', '-map_metadata', '-1', '-fflags', '+bitexact'],
    ...['-movflags', '+faststart', '-f', 'mp4', '-y', outputPath],
  ];
}
