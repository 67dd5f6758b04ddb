import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Look } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { toPlateInputs, writeGradeParts } from '../grade-parts.ts';
import type { GradeContext } from '../graph/grade-context.ts';
import { toGradeFilters } from '../to-grade-filters.ts';

/** The graded frames of a source, or of a stretch of it, before they are encoded, as yuv420p bytes: what the graph does, without what the encoder adds. */
export async function gradeToPixels(
  sourcePath: string,
  look: Look,
  context: GradeContext,
  stretch?: Stretch,
): Promise<Uint8Array> {
  const [pixels] = await gradeAllToPixels(sourcePath, [look], context, stretch);
  return pixels!;
}

interface Stretch {
  readonly from: number;
  readonly frames: number;
}

/** The same for several looks, side by side in one run: to start ffmpeg takes longer than to grade a clip of a test. */
export async function gradeAllToPixels(
  sourcePath: string,
  looks: readonly Look[],
  context: GradeContext,
  { from, frames }: Stretch = { from: 0, frames: context.sourceFrames },
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'retake-grade-test-'));
  try {
    const inputs: string[] = ['-i', sourcePath];
    const graphs: string[] = [];
    const outputs: string[] = [];
    let firstInput = 1;
    for (const [index, look] of looks.entries()) {
      const ends = { input: `[stretch${index}]`, output: `[made${index}]`, prefix: `look${index}` };
      const filters = toGradeFilters(look, context, { ...ends, from, frames, firstInput, folder: String(index) });
      await mkdir(join(folder, String(index)));
      await writeGradeParts(filters, { folder: join(folder, String(index)), sourcePath });
      inputs.push(...toPlateInputs(filters, context.format, String(index)).flat());
      firstInput += filters.plates.length;
      graphs.push(filters.graph);
      const raw = ['-fps_mode', 'passthrough', '-f', 'rawvideo', '-pix_fmt', 'yuv420p'];
      outputs.push('-map', ends.output, ...raw, `${index}.yuv`);
    }
    const stretches = looks.map((_, index) => `[stretch${index}]`).join('');
    const cut = `[0:v:0]trim=start_frame=${from}:end_frame=${from + frames},setpts=N,split=${looks.length}${stretches}`;
    await runFfmpeg([...inputs, '-filter_complex', [cut, ...graphs].join(';'), ...outputs], { cwd: folder });
    return await Promise.all(looks.map((_, index) => readFile(join(folder, `${index}.yuv`))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
