import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { type FrameFormat, RetakeError } from '@retake/contracts';
import type { FileGenerator } from '@retake/generators';
import type { NewVersion, PlannedClip } from '@retake/regeneration';
import { toSourceKey, toVersionPosterKey, toVersionVideoKey } from '@retake/storage';
import { makeBoughtVersion } from '../paid/make-bought-version.ts';
import type { RunContext } from '../run-context.ts';
import { toStepId } from '../to-step-id.ts';
import { fitSource, isShownAsIs } from './fit-source.ts';

/** Equal for the same clip made from the same version in the same way, and for nothing else. */
function toKey({ base, look, route, instruction, modifiedPrompt, take }: PlannedClip): string {
  const made = JSON.stringify([
    base.id,
    look,
    route,
    instruction,
    modifiedPrompt,
    ...(take === undefined ? [] : [take]),
  ]);
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
}

/**
 * Makes the new version of one clip. A new source is in the store then; a look is put on while the cut is composed, and
 * what the version looks like is stored after that.
 */
export async function generateClip(
  context: RunContext,
  planned: PlannedClip,
  format: FrameFormat,
): Promise<NewVersion> {
  const generator = getGenerator(context, planned, format);
  const key = toKey(planned);
  if (generator.makes === 'prediction') return makeBoughtVersion(context, planned, { generator, format, key });
  return context.once(`generate:${planned.clipId}:${key}`, () =>
    generator.makes === 'look'
      ? Promise.resolve(toLookedVersion(context, planned))
      : generateSource(context, planned, generator, format),
  );
}

/** @throws RetakeError `PLAN_UNAVAILABLE` with the reason */
function getGenerator({ parts }: RunContext, { base, look, route, slotFrames }: PlannedClip, format: FrameFormat) {
  const generator = parts.generators.find((entry) => entry.route === route);
  if (generator === undefined) throw new RetakeError('PLAN_UNAVAILABLE');
  const { sourceFrames, headFrames } = base;
  const obstacle = generator.canDo({ look, format, slotFrames, sourceFrames, headFrames });
  if (obstacle !== null) throw new RetakeError('PLAN_UNAVAILABLE', { message: obstacle });
  return generator;
}

/** A look over the source that the version before it has. Without one it is that source. */
function toLookedVersion({ run }: RunContext, planned: PlannedClip): NewVersion {
  const { base, look } = planned;
  const id = randomUUID();
  const { basePrompt, sourceKey, sourceFrames, headFrames, hasSound, fit = null } = base;
  return {
    ...toCommonFacts(planned),
    ...{ id, basePrompt, look, sourceKey, sourceFrames, headFrames, hasSound, fit },
    mediaKey: look.length === 0 && isShownAsIs(fit) ? sourceKey : toVersionVideoKey(run.lease.jobId, id),
    leadFrames: headFrames,
    posterKey: toVersionPosterKey(run.lease.jobId, id),
  };
}

/** A source of its own, without a look. */
async function generateSource(
  { parts, run, signal, workFolder, report }: RunContext,
  planned: PlannedClip,
  generator: FileGenerator,
  format: FrameFormat,
): Promise<NewVersion> {
  const { base, clip, look, slotFrames, modifiedPrompt } = planned;
  const { jobId } = run.lease;
  const id = toStepId(run.lease, `generate:${planned.clipId}:${toKey(planned)}`);
  const outputPath = join(workFolder, `${id}.mp4`);
  const { sourceFrames, headFrames, hasSound } = base;
  const made = await generator.generate(
    {
      ...{ look, format, slotFrames, sourceFrames, headFrames, outputPath },
      prompt: modifiedPrompt,
      sourcePath: await parts.store.localPath(base.sourceKey),
    },
    { signal, onProgress: (percent) => report({ clip, step: 'generate', percent }) },
  );
  const { headFrames: head, fit } = await fitSource(outputPath, planned, { made, format, signal });
  const sourceKey = toSourceKey(jobId, id);
  await parts.store.put(sourceKey, { path: outputPath, move: true });
  report({ clip, step: 'generate', percent: 100 });
  return {
    ...toCommonFacts(planned),
    ...{ id, basePrompt: modifiedPrompt, look: [], sourceKey, hasSound, fit },
    ...{ sourceFrames: made.frames, headFrames: head, leadFrames: head },
    mediaKey: isShownAsIs(fit) ? sourceKey : toVersionVideoKey(jobId, id),
    posterKey: toVersionPosterKey(jobId, id),
  };
}

function toCommonFacts({ clipId, base, route, instruction, modifiedPrompt, priceMicros }: PlannedClip) {
  return { clipId, parentId: base.id, origin: route, prompt: modifiedPrompt, instruction, priceMicros };
}
