import type { Queryable } from '@retake/db';
import type { CutRecord } from '../records.ts';
import type { StoredRequest } from '../types.ts';
import { readCutSteps, readCuts } from '../views/read-cuts.ts';
import type { PlanState } from './plan-state.ts';
import { type CutStep, type GetCutStep, type Reached, walkBack, walkForward } from './walk-history.ts';

/** The cut of before that a change leads back to, and where redo leads from there. */
export interface Target extends Omit<Reached, 'cutId'> {
  readonly cut: CutRecord;
}

/** Reads what undo, redo and rewind lead to. Other changes lead to no cut that there is already. */
export async function readTarget(
  database: Queryable,
  { jobId, cut }: Pick<PlanState, 'jobId' | 'cut'>,
  request: StoredRequest,
): Promise<Target | undefined> {
  if (cut === null) return undefined;
  const getStep: GetCutStep = async (cutId) => (await readCutSteps(database, jobId, [cutId]))[0]!;
  const reached = await reach(request, cut, getStep);
  const [found] = reached === undefined ? [] : await readCuts(database, jobId, [reached.cutId]);
  return reached && found && { ...reached, cut: found };
}

/** Where a change leads to in the history of its job, if it leads to a cut of before. */
export async function reach(request: StoredRequest, cut: CutStep, getStep: GetCutStep): Promise<Reached | undefined> {
  switch (request.kind) {
    case 'undo':
      return walkBack(cut, toSteps(request), getStep);
    case 'redo':
      return walkForward(cut, toSteps(request), getStep);
    case 'rewind':
      return { cutId: request.cutId, redo: { redoCutId: null, redoSteps: 1 }, steps: 1 };
    default:
      return undefined;
  }
}

/** Undo and redo of some clips have lines of their own; only whether one step of the whole video is the same is asked. */
function toSteps({ clipIds, steps = 1 }: Extract<StoredRequest, { kind: 'undo' | 'redo' }>): number {
  return clipIds == null ? steps : 1;
}
