import { RetakeError } from '@retake/contracts';
import type { CutDocument, CutSlot, Trail } from '../records.ts';
import { toHash } from '../state/to-hash.ts';
import type { StoredRequest } from '../types.ts';
import { fitTransitions, hasRoom } from './fit-transitions.ts';
import { type PlannedClip, planEdits } from './plan-edits.ts';
import { planClipWalk, planRewind, planWalk, toEditTrail } from './plan-history.ts';
import { planSettings } from './plan-settings.ts';
import type { PlanState } from './plan-state.ts';

export interface PlannedChange {
  /** What the cut will be made of; where a clip changes it still names the version that the change starts from. */
  readonly document: CutDocument;
  readonly clips: readonly PlannedClip[];
  readonly trail: Trail;
}

/**
 * What a change means for the state of a job. Pure.
 *
 * Each cut names where undo and redo lead. An edit leads back to the cut before it; undo shows what it leads to again
 * and goes on from there; redo mirrors it. Undo, redo and rewind need `state.target`.
 *
 * @throws RetakeError `NOTHING_TO_DO`, `NOTHING_TO_UNDO`, `NOTHING_TO_REDO`, `TRANSITION_INVALID`, `CLIP_NOT_FOUND`
 */
export function planChange(request: StoredRequest, state: PlanState): PlannedChange {
  const current = toSlots(state);
  const withSlots = (slots: readonly CutSlot[]): PlannedChange => ({
    document: toDocument(slots, state),
    clips: [],
    trail: toEditTrail(state.cut),
  });
  const changed = (slots: readonly CutSlot[]): PlannedChange => {
    if (toHash(slots) === toHash(current)) throw new RetakeError('NOTHING_TO_DO');
    return withSlots(slots);
  };

  switch (request.kind) {
    case 'sample':
    case 'import':
      return withSlots(current);
    case 'edit':
    case 'variations':
      return { ...withSlots(current), clips: planEdits(request.edits, state) };
    case 'undo':
    case 'redo': {
      const toSlotted = (slots: readonly CutSlot[]) => toDocument(slots, state);
      const planned =
        request.clipIds == null
          ? planWalk(request.kind, request.steps ?? 1, state)
          : planClipWalk(request, state, toSlotted);
      return { ...planned, clips: [] };
    }
    case 'rewind':
      return { ...planRewind(state, toDocument(current, state)), clips: [] };
    case 'restore':
      return changed(
        current.map((slot) => (slot.clipId === request.clipId ? { ...slot, versionId: request.versionId } : slot)),
      );
    case 'reorder': {
      const slots = request.clipIds.map((clipId) => getSlot(current, clipId));
      const isSameOrder = slots.every((slot, index) => slot === current[index]);
      if (isSameOrder) throw new RetakeError('NOTHING_TO_DO');
      return changed(
        fitTransitions(
          slots,
          current.map(({ transitionAfter }) => transitionAfter),
        ),
      );
    }
    case 'transition':
      return changed(planTransition(request, current));
    case 'settings':
      return {
        ...withSlots(current),
        document: planSettings(request.settings, toDocument(current, state), state.versions),
      };
  }
}

const toSlots = (state: PlanState): CutSlot[] =>
  state.clips.map(({ id, versionId, slotFrames, transitionAfter }) => ({
    clipId: id,
    versionId,
    slotFrames,
    transitionAfter,
  }));

/** The document of these slots, with everything else as it is now. */
function toDocument(slots: readonly CutSlot[], { format, audio, cut }: PlanState): CutDocument {
  const settings = cut?.document.settings;
  return { format, slots, audio, ...(settings && { settings }) };
}

function getSlot(slots: readonly CutSlot[], clipId: string): CutSlot {
  const slot = slots.find((entry) => entry.clipId === clipId);
  if (slot === undefined) throw new RetakeError('CLIP_NOT_FOUND');
  return slot;
}

function planTransition(
  { clipId, transition }: Extract<StoredRequest, { kind: 'transition' }>,
  current: readonly CutSlot[],
): CutSlot[] {
  const index = current.findIndex((slot) => slot.clipId === clipId);
  const slot = current[index];
  const next = current[index + 1];
  if (slot === undefined) throw new RetakeError('CLIP_NOT_FOUND');
  if (next === undefined) {
    throw new RetakeError('TRANSITION_INVALID', { message: 'After the last clip there is nothing to go over to.' });
  }
  const before = current[index - 1]?.transitionAfter ?? { kind: 'cut', frames: 0 };
  if (!hasRoom(slot.slotFrames, before, transition) || !hasRoom(next.slotFrames, transition, next.transitionAfter)) {
    throw new RetakeError('TRANSITION_INVALID', {
      message: 'The clips are too short for a transition of that length.',
    });
  }
  return current.map((entry) => (entry === slot ? { ...entry, transitionAfter: transition } : entry));
}
