import type { CutRecord } from '../records.ts';

/** Where undo and redo lead from a cut. */
export type CutStep = Pick<CutRecord, 'id' | 'undoCutId' | 'redoCutId' | 'redoSteps'>;
export type GetCutStep = (cutId: string) => Promise<CutStep>;

/** Where a walk has ended, and where redo leads from there. */
export interface Reached {
  readonly cutId: string;
  readonly redo: Pick<CutStep, 'redoCutId' | 'redoSteps'>;
  /** Steps taken; fewer than asked for where the history ends. */
  readonly steps: number;
}

/** The state so many changes ago. Redo brings them again one by one: it goes from there to where the walk began. */
export async function walkBack(from: CutStep, steps: number, getStep: GetCutStep): Promise<Reached> {
  let cut = from;
  let taken = 0;
  for (; taken < steps && cut.undoCutId !== null; taken += 1) cut = await getStep(cut.undoCutId);
  return { cutId: cut.id, redo: { redoCutId: from.id, redoSteps: taken }, steps: taken };
}

/**
 * The state so many redone steps later. A cut that was reached by several steps back names the cut that they began at and
 * how many they were, so what lies between is found by going back from there, less far.
 */
export async function walkForward(from: CutStep, steps: number, getStep: GetCutStep): Promise<Reached> {
  let cut = from;
  let taken = 0;
  while (cut.redoCutId !== null) {
    const tip = await getStep(cut.redoCutId);
    const left = taken + cut.redoSteps - steps;
    if (left > 0)
      return { cutId: (await walkBack(tip, left, getStep)).cutId, redo: { redoCutId: tip.id, redoSteps: left }, steps };
    taken += cut.redoSteps;
    cut = tip;
    if (taken === steps) break;
  }
  return { cutId: cut.id, redo: { redoCutId: cut.redoCutId, redoSteps: cut.redoSteps }, steps: taken };
}
