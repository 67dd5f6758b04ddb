import {
  type Edit,
  type JobSnapshot,
  type Plan,
  type PlanRow,
  RetakeError,
  toPlanOfRows,
  type Understanding,
} from '@retake/contracts';
import { toTakeEdits } from '@retake/director';
import type { EdgeParts } from '../../edge-parts.ts';
import { assertBudget } from '../regenerations/assert-budget.ts';
import { toEditPlan } from '../regenerations/to-edit-plan.ts';

/**
 * The quote of takes of one clip: a row for each. A model makes them side by side, as the clips of a change.
 *
 * @throws RetakeError those of `toEditPlan`; `NOTHING_TO_DO` when no take would look otherwise than the clip does
 */
export async function toVariationsPlan(
  parts: Pick<EdgeParts, 'database' | 'paid'>,
  { clips = [], edits = [], count = 1 }: Understanding,
  snapshot: JobSnapshot,
): Promise<Plan> {
  const clip = snapshot.clips.find(({ number }) => number === clips[0]);
  const [first] = edits;
  if (clip === undefined || first === undefined) throw new RetakeError('CLIP_NOT_FOUND');
  const look = clip.versions.find(({ number }) => number === clip.version)?.look ?? [];
  const takes = edits.length > 1 ? edits : toTakeEdits(first, count, look);
  if (takes.length === 0) throw new RetakeError('NOTHING_TO_DO');
  const quoted = new Map<Edit, Plan>();
  for (const take of new Set(takes)) {
    quoted.set(take, await toEditPlan(parts, { kind: 'edit', edits: [take] }, snapshot));
  }
  // Which route a take goes is decided: that of the others would be another wish.
  const rows = takes.map((take, index): PlanRow => {
    const { routes: _routes, ...decided } = quoted.get(take)!.rows[0]!;
    return { ...decided, take: index + 1 };
  });
  const plan = toPlanOfRows(rows);
  assertBudget(plan, snapshot.budget);
  return plan;
}
