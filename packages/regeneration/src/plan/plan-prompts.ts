import { limits } from '@retake/contracts';
import type { VersionRecord } from '../records.ts';
import type { StoredEdit } from '../types.ts';
import type { PlannedClip } from './plan-edits.ts';
import type { PlanState } from './plan-state.ts';
import { toBeginning } from './to-beginning.ts';
import { toInstructedPrompt } from './to-instructed-prompt.ts';
import { toPrompt } from './to-prompt.ts';

/** Whether an edit has a new source made as somebody says in words of their own. */
export function needsWriting({ route, instruction, inTemplateWords }: StoredEdit): boolean {
  return route !== 'grade' && instruction !== null && inTemplateWords !== true;
}

/**
 * The prompt that was written for an edit when it was asked for, if it holds for the version that the edit starts from: it was
 * written for the same source, whatever look was put on that since.
 */
export function findWritten(
  { clipId, rewrite }: StoredEdit,
  base: Pick<VersionRecord, 'sourceKey'>,
  { versions }: Pick<PlanState, 'versions'>,
): string | undefined {
  const writtenFor = versions.find((version) => version.clipId === clipId && version.number === rewrite?.ofVersion);
  return writtenFor !== undefined && writtenFor.sourceKey === base.sourceKey ? rewrite?.prompt : undefined;
}

/**
 * What a new source shows, and what a model is told for it. Where no prompt was written, the instruction follows the prompt of
 * the source. A model that changes pictures is told first what to change; one that makes them anew, all that is to be seen. No
 * order is longer than every model takes.
 */
export function toNewPrompt(
  { route, instruction }: Pick<StoredEdit, 'route' | 'instruction'>,
  base: VersionRecord,
  { written, versions }: { readonly written: string | undefined } & Pick<PlanState, 'versions'>,
): Pick<PlannedClip, 'basePrompt' | 'order'> {
  if (route === 'grade') return { basePrompt: base.basePrompt, order: base.basePrompt };
  const basePrompt =
    written === undefined
      ? toInstructedPrompt(base, instruction, versions)
      : toBeginning(written, limits.promptCharacters);
  if (route !== 'modify' || instruction === null) return { basePrompt, order: basePrompt };
  const change = toBeginning(instruction, limits.promptCharacters);
  if (written === undefined) return { basePrompt, order: change };
  const seen = toBeginning(written, Math.max(0, limits.promptCharacters - change.length - 2));
  return { basePrompt, order: `${change}\n\n${seen}`.trim() };
}

/** The same clip with a prompt that was written for the version that it starts from. */
export function withPrompt(planned: PlannedClip, written: string): PlannedClip {
  const { basePrompt, order } = toNewPrompt(planned, planned.base, { written, versions: [] });
  return { ...planned, basePrompt, order, modifiedPrompt: toPrompt(basePrompt, planned.look), isUnwritten: false };
}
