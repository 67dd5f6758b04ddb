import { createHash } from 'node:crypto';
import { limits } from '@retake/contracts';
import { rewritePrompt } from '@retake/director';
import { type PlannedClip, type PlanState, withPrompt } from '@retake/regeneration';
import pMap from 'p-map';
import { toPromptWish } from '../../director/to-prompt-wish.ts';
import type { RunContext } from '../run-context.ts';
import { isRunFailure } from './generate-clips.ts';

/**
 * Has the prompts written that nobody has written for the versions that this run starts from, before it makes or buys anything:
 * each once for a run, however often that goes on. Takes of a clip that ask the same share one. Without a language model the
 * clips stay as they are planned. When one cannot be written no other is begun, and all that were have ended when this throws.
 *
 * @throws RetakeError `MODEL_*`
 */
export async function writePrompts(
  context: RunContext,
  planned: readonly PlannedClip[],
  state: PlanState,
): Promise<readonly PlannedClip[]> {
  const { director, log } = context.parts;
  const wishes = [...Map.groupBy(planned.filter(isUnwritten), toStepName)];
  if (director === undefined || wishes.length === 0) return planned;
  const { model, patience, meter } = director;
  const { signal } = context;
  const prompts = new Map<string, string>();
  const failures: unknown[] = [];
  const tellProgress = () =>
    context.report({ clip: null, step: 'prompt', percent: (100 * prompts.size) / wishes.length });

  async function write([step, [clip]]: readonly [string, readonly PlannedClip[]]): Promise<void> {
    if (failures.length > 0) return;
    try {
      const { prompt } = await context.once(step, () =>
        rewritePrompt(model, toWish(clip!, state), { patience, meter, signal }),
      );
      prompts.set(step, prompt);
      tellProgress();
    } catch (error) {
      failures.push(error);
      log.warn({ err: error, ...context.run.lease, clip: clip!.clip }, 'a prompt could not be written');
    }
  }

  tellProgress();
  await pMap(wishes, write, { concurrency: limits.clipsAtOnce });
  signal.throwIfAborted();
  if (failures.length > 0) throw failures.find(isRunFailure) ?? failures[0];
  return planned.map((clip) => (clip.isUnwritten ? withPrompt(clip, prompts.get(toStepName(clip))!) : clip));
}

const isUnwritten = (clip: PlannedClip) => clip.isUnwritten;

/** Tells all that a prompt depends on: the version with its history, and what is asked. */
function toStepName({ clipId, base, instruction }: PlannedClip): string {
  const wish = createHash('sha256')
    .update(JSON.stringify([base.id, instruction]))
    .digest('hex')
    .slice(0, 16);
  return `prompt:${clipId}:${wish}`;
}

function toWish({ clipId, base, instruction }: PlannedClip, { aspectRatio, format, clips, versions }: PlanState) {
  const own = versions.filter((version) => version.clipId === clipId);
  const numbers = new Map(own.map(({ id, number }) => [id, number]));
  const { role, slotFrames } = clips.find(({ id }) => id === clipId)!;
  return toPromptWish(
    instruction!,
    {
      ...{ role, slotFrames, version: base.number },
      versions: own.map(({ parentId, ...version }) => ({ ...version, parent: numbers.get(parentId ?? '') ?? null })),
    },
    { aspectRatio, format, clips },
  );
}
