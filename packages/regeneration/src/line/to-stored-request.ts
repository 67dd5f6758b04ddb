import { getTemplate, type PlanRow, RetakeError } from '@retake/contracts';
import type { PlanState } from '../plan/plan-state.ts';
import type { ChangeRequest, StoredEdit, StoredRequest } from '../types.ts';

/**
 * A request by ids: what the numbers mean at this moment is what the person meant, whatever the order is later.
 *
 * @throws RetakeError `CLIP_NOT_FOUND`, `VERSION_NOT_FOUND`, `ORDER_INVALID`
 */
export function toStoredRequest(
  change: Exclude<ChangeRequest, { kind: 'rewind' }>,
  state: PlanState,
): Exclude<StoredRequest, { kind: 'sample' | 'import' }> {
  const clipOf = (number: number) => {
    const clip = state.clips.find((entry) => entry.number === number);
    if (clip === undefined)
      throw new RetakeError('CLIP_NOT_FOUND', { message: `There is no clip ${number} in this video.` });
    return clip;
  };
  switch (change.kind) {
    case 'edit':
      return toStoredEdits(change.plan.rows, (clip) => clipOf(clip).id);
    case 'undo':
    case 'redo': {
      const { kind, clips, steps } = change;
      return { kind, clipIds: clips?.map((number) => clipOf(number).id) ?? null, ...(steps && { steps }) };
    }
    case 'restore': {
      const clip = clipOf(change.clip);
      const version = state.versions.find(({ clipId, number }) => clipId === clip.id && number === change.version);
      if (version === undefined) {
        throw new RetakeError('VERSION_NOT_FOUND', {
          message: `Clip ${change.clip} has no version ${change.version}.`,
        });
      }
      return { kind: 'restore', clipId: clip.id, versionId: version.id };
    }
    case 'reorder': {
      const isWhole = new Set(change.order).size === state.clips.length && change.order.length === state.clips.length;
      if (!isWhole) throw new RetakeError('ORDER_INVALID');
      return { kind: 'reorder', clipIds: change.order.map((number) => clipOf(number).id) };
    }
    case 'transition':
      return { kind: 'transition', clipId: clipOf(change.clip).id, transition: change.transition };
    case 'settings':
      return change;
  }
}

/** The rows of a plan as they run. */
export function toStoredEdits(
  rows: readonly PlanRow[],
  clipIdOf: (clip: number) => string,
): Extract<StoredRequest, { kind: 'edit' | 'variations' }> {
  const toEdit = (row: PlanRow): StoredEdit => {
    const { clip, route, priceMicros, wear, rewrite } = row;
    const kept = { ...(wear && { wear }), ...(rewrite && { rewrite }) };
    return { ...{ clipId: clipIdOf(clip), clip, route, priceMicros }, ...toOrder(row), ...kept };
  };
  const takes = rows.flatMap((row) => (row.take === undefined ? [] : [{ ...toEdit(row), take: row.take }]));
  return takes.length > 0 ? { kind: 'variations', edits: takes } : { kind: 'edit', edits: rows.map(toEdit) };
}

/** A model that is asked for looks alone is told them in words; otherwise looks lie on what it makes. */
function toOrder({ add, instruction, route }: PlanRow): Pick<StoredEdit, 'add' | 'instruction' | 'inTemplateWords'> {
  if (route === 'grade' || instruction !== null || add.length === 0) return { add, instruction };
  return {
    ...{ add: [], inTemplateWords: true },
    instruction: add.map(({ template, strength }) => getTemplate(template).prompt[strength]).join(' '),
  };
}
