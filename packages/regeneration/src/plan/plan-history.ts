import { RetakeError } from '@retake/contracts';
import type { CutDocument, CutSlot, Trail } from '../records.ts';
import { toHash } from '../state/to-hash.ts';
import type { StoredRequest } from '../types.ts';
import { type ClipLine, findPlace } from './clip-line.ts';
import type { PlanState } from './plan-state.ts';
import type { Target } from './target.ts';

/** A state of before that is shown again: nothing has to be made for it. */
export interface PlannedReturn {
  readonly document: CutDocument;
  readonly trail: Trail;
}

const ways = {
  undo: { code: 'NOTHING_TO_UNDO', done: 'taken back' },
  redo: { code: 'NOTHING_TO_REDO', done: 'brought back' },
} as const;

/** Undo and redo of the whole video, over some steps. @throws RetakeError `NOTHING_TO_UNDO`, `NOTHING_TO_REDO` */
export function planWalk(kind: 'undo' | 'redo', steps: number, { target, clips }: PlanState): PlannedReturn {
  if (target === undefined || target.steps === 0) throw new RetakeError(ways[kind].code);
  if (target.steps < steps) throw toTooFar(kind, 'The video', target.steps);
  const { document, undoCutId } = target.cut;
  const shown = new Map(document.slots.map(({ clipId, versionId }) => [clipId, versionId]));
  const moved = clips.flatMap(({ id, versionId, line }) => {
    const place = shown.get(id) === versionId ? undefined : findPlace(line, shown.get(id)!);
    return place === undefined ? [] : [[id, place] as const];
  });
  return { document, trail: { undoCutId, ...target.redo, places: Object.fromEntries(moved) } };
}

/**
 * Undo and redo of some clips: each goes along the versions that it has shown, and the others keep what they have. If
 * that is the same video as one step of the whole would show, it is that step; otherwise it is a change that both undo
 * and, after an undo, redo take back.
 *
 * @throws RetakeError `NOTHING_TO_UNDO`, `NOTHING_TO_REDO`
 */
export function planClipWalk(
  { kind, clipIds, steps = 1 }: Extract<StoredRequest, { kind: 'undo' | 'redo' }>,
  state: PlanState,
  toDocument: (slots: readonly CutSlot[]) => CutDocument,
): PlannedReturn {
  const places: Record<string, number> = {};
  const slots = state.clips.map(({ id, number, versionId, slotFrames, transitionAfter, line }) => {
    const slot = { clipId: id, versionId, slotFrames, transitionAfter };
    if (!clipIds?.includes(id)) return slot;
    const place = toPlace(kind, number, line, steps);
    places[id] = place;
    return { ...slot, versionId: line.versionIds[place]! };
  });
  const document = toDocument(slots);
  const { cut, target } = state;
  if (target !== undefined && target.steps > 0 && toHash(target.cut.document) === toHash(document)) {
    return { document, trail: { ...planWalk(kind, 1, state).trail, places } };
  }
  const here = cut?.id ?? null;
  return { document, trail: { undoCutId: here, redoCutId: kind === 'undo' ? here : null, redoSteps: 1, places } };
}

/** A cut of before is shown again as a change like any other: undo takes it back. @throws RetakeError `NOTHING_TO_DO` */
export function planRewind({ cut, target }: PlanState, current: CutDocument): PlannedReturn {
  if (target === undefined) throw new RetakeError('CUT_NOT_FOUND');
  const { document } = target.cut;
  if (toHash(document) === toHash(current)) throw new RetakeError('NOTHING_TO_DO');
  return { document, trail: toEditTrail(cut) };
}

/** After something new there is nothing to redo, and undo leads to what was before. */
export const toEditTrail = (cut: Target['cut'] | null): Trail => ({
  ...{ undoCutId: cut?.id ?? null, redoCutId: null, redoSteps: 1, places: {} },
});

function toPlace(kind: 'undo' | 'redo', clip: number, { versionIds, place }: ClipLine, steps: number): number {
  const possible = kind === 'undo' ? place : versionIds.length - 1 - place;
  if (possible === 0) {
    const why = kind === 'undo' ? 'is as it was at first: there is nothing to undo' : 'has nothing to redo';
    throw new RetakeError(ways[kind].code, { message: `Clip ${clip} ${why}.` });
  }
  if (possible < steps) throw toTooFar(kind, `Clip ${clip}`, possible);
  return kind === 'undo' ? place - steps : place + steps;
}

function toTooFar(kind: 'undo' | 'redo', what: string, possible: number): RetakeError {
  const changes = possible === 1 ? 'one change' : `${possible} changes`;
  return new RetakeError(ways[kind].code, {
    message: `${what} has only ${changes} that can be ${ways[kind].done}.`,
    details: { possible },
  });
}
