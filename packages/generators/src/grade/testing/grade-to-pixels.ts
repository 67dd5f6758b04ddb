import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { toPlateInputs, writeGradeParts } from '../grade-parts.ts';
import { type GradeContext, toWholeStretch } from '../graph/grade-context.ts';
import { toGradeFilters } from '../to-grade-filters.ts';

/** The graded frames of a source, or of a stretch of it, before they are encoded, as yuv420p bytes: what the graph does, without what the encoder adds. */
export async function gradeToPixels(
  sourcePath: string,
  look: Look,
  context: GradeContext,
  { from, frames }: { from: number; frames: number } = { from: 0, frames: context.sourceFrames },
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-grade-test-'));
  try {
    const filters = toGradeFilters(look, context, { ...toWholeStretch(context), from, frames, input: '[stretch]' });
    const cut = `[0:v:0]trim=start_frame=${from}:end_frame=${from + frames},setpts=N[stretch]`;
    await writeGradeParts(filters, { folder, sourcePath });
    const { stdout } = await runFfmpeg(
      [
        ...[
          '-i',
          sourcePath,
          ...toPlateInputs(filters, context.format).flat(),
          '-filter_complex',
          `${cut};${filters.graph}`,
        ],
        ...['-map', '[graded]', '-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'],
      ],
      { cwd: folder, stdout: 'buffer', maxOutputBytes: 64 * 2 ** 20 },
    );
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
