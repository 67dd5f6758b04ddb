import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import type { NewVersion, PlannedClip } from '@retake/regeneration';
import { toVersionPosterKey, toVersionVideoKey } from '@retake/storage';
import type { RunContext } from '../run-context.ts';

const posterWidth = 640;

/** Equal for the same clip made from the same version in the same way, and for nothing else. */
function toStepName({ clipId, base, look, route, instruction, modifiedPrompt }: PlannedClip): string {
  const made = JSON.stringify([base.id, look, route, instruction, modifiedPrompt]);
  return `generate:${clipId}:${createHash('sha256').update(made).digest('hex').slice(0, 16)}`;
}

/** Makes the new version of one clip, with its poster, and puts both into the store. */
export function generateClip(context: RunContext, planned: PlannedClip, format: FrameFormat): Promise<NewVersion> {
  return context.once(toStepName(planned), () => makeVersion(context, planned, format));
}

async function makeVersion(context: RunContext, planned: PlannedClip, format: FrameFormat): Promise<NewVersion> {
  const { parts, run, signal, workFolder } = context;
  const { base, look, clip, slotFrames } = planned;
  const { jobId } = run.lease;
  const id = randomUUID();
  const sourcePath = await parts.store.localPath(base.sourceKey);
  const isSource = planned.route === 'grade' && look.length === 0;
  const outputPath = isSource ? sourcePath : join(workFolder, `${id}.mp4`);
  const made = isSource
    ? { frames: base.sourceFrames, headFrames: base.headFrames }
    : await generate(context, planned, { sourcePath, outputPath, format });

  const posterPath = join(workFolder, `${id}.jpg`);
  const frame = Math.min(made.headFrames + Math.floor(slotFrames / 2), made.frames - 1);
  await parts.makePoster(outputPath, posterPath, { frame, width: posterWidth, signal });
  const posterKey = toVersionPosterKey(jobId, id);
  await parts.store.put(posterKey, { path: posterPath, move: true });
  const mediaKey = isSource ? base.sourceKey : toVersionVideoKey(jobId, id);
  if (!isSource) await parts.store.put(mediaKey, { path: outputPath, move: true });
  context.report({ clip, step: 'generate', percent: 100 });
  return { ...toVersion(planned, mediaKey, made), id, mediaKey, posterKey };
}

async function generate(
  { parts, signal, report }: RunContext,
  planned: PlannedClip,
  files: { readonly sourcePath: string; readonly outputPath: string; readonly format: FrameFormat },
): Promise<{ readonly frames: number; readonly headFrames: number }> {
  const { base, clip, look, slotFrames } = planned;
  const generator = parts.generators.find(({ route }) => route === planned.route);
  if (generator === undefined) throw new RetakeError('PLAN_UNAVAILABLE');
  const request = {
    ...files,
    look,
    slotFrames,
    sourceFrames: base.sourceFrames,
    headFrames: base.headFrames,
    prompt: planned.modifiedPrompt,
  };
  const obstacle = generator.canDo(request);
  if (obstacle !== null) throw new RetakeError('PLAN_UNAVAILABLE', { message: obstacle });
  return generator.generate(request, {
    signal,
    onProgress: (percent) => report({ clip, step: 'generate', percent }),
  });
}

/** A grade stays a look over the source it came from; anything else is a source of its own, without a look. */
function toVersion(
  { base, clipId, look, route, instruction, modifiedPrompt, priceMicros }: PlannedClip,
  mediaKey: string,
  made: { readonly frames: number; readonly headFrames: number },
): Omit<NewVersion, 'id' | 'mediaKey' | 'posterKey'> {
  const common = { clipId, parentId: base.id, origin: route, prompt: modifiedPrompt, instruction, priceMicros };
  const { basePrompt, sourceKey, sourceFrames, headFrames, hasSound } = base;
  if (route !== 'grade') {
    const source = { sourceKey: mediaKey, sourceFrames: made.frames, headFrames: made.headFrames };
    return { ...common, ...source, basePrompt: modifiedPrompt, look: [], hasSound };
  }
  if (made.frames !== sourceFrames || made.headFrames !== headFrames) {
    const cause = new Error(
      `${made.frames} frames, ${made.headFrames} of them before the slot, of ${sourceFrames}, ${headFrames}`,
    );
    throw new RetakeError('GENERATION_FAILED', { message: 'The graded clip came out with another length.', cause });
  }
  return { ...common, basePrompt, look, sourceKey, sourceFrames, headFrames, hasSound };
}
