import { addToLook, type JobSnapshot, type Plan, type Route, type Understanding } from '@retake/contracts';
import { toPlan } from '@retake/director';
import { toGradeWaitMs } from '@retake/generators';
import type { EdgeParts } from '../../edge-parts.ts';
import { toClipContexts } from '../messages/to-message-context.ts';
import { assertBudget } from './assert-budget.ts';
import { quoteModels } from './quote-models.ts';

/**
 * The quote of an edit for a job as it is now, with every route of each clip; waits are those of the look that each clip
 * will have, prices those of the models.
 *
 * @throws RetakeError `PLAN_UNAVAILABLE`, `CLIP_NOT_FOUND`, `NOTHING_TO_DO`, `PRICE_UNKNOWN`, `SPENDING_STOPPED`,
 *   `BUDGET_EXCEEDED`
 */
export async function toEditPlan(
  { database, paid }: Pick<EdgeParts, 'database' | 'paid'>,
  understanding: Pick<Understanding, 'kind' | 'edits'>,
  snapshot: JobSnapshot,
  { route }: { readonly route?: Route | undefined } = {},
): Promise<Plan> {
  const { clips, format } = snapshot;
  const numbers = (understanding.edits ?? []).flatMap((edit) => edit.clips);
  const quotes = await quoteModels({ database, paid }, numbers, snapshot);
  const plan = toPlan(understanding, toClipContexts(snapshot), {
    route,
    waitMsFor({ number }, add) {
      const clip = clips.find((entry) => entry.number === number)!;
      const version = clip.versions.find((entry) => entry.number === clip.version);
      const look = add.reduce(addToLook, version?.look ?? []);
      const sourceFrames = version?.frames ?? clip.slotFrames;
      return toGradeWaitMs(look, { format, sourceFrames, slotFrames: clip.slotFrames, headFrames: 0 });
    },
    ...(quotes && { modelsFor: ({ number }) => quotes.get(number) ?? [] }),
  });
  assertBudget(plan, snapshot.budget);
  return plan;
}
