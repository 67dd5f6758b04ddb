import { RetakeError } from '@retake/contracts';
import type { PlanState } from '../plan/plan-state.ts';
import type { ChangeRequest, StoredRequest } from '../types.ts';

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
      return {
        kind: 'edit',
        edits: change.plan.rows.map(({ clip, add, instruction, route, priceMicros }) => ({
          clipId: clipOf(clip).id,
          clip,
          add,
          instruction,
          route,
          priceMicros,
        })),
      };
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
