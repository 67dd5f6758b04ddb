import { type JobSnapshot, limits, type Plan, type PlanRow } from '@retake/contracts';
import { rewritePrompt } from '@retake/director';
import pMap from 'p-map';
import type { DirectorModel } from '../../../director/director-model.ts';
import { toPromptWish } from '../../../director/to-prompt-wish.ts';
import { listUnwrittenRows } from './list-unwritten-rows.ts';

interface RewriteOptions {
  readonly signal?: AbortSignal | undefined;
  /** All of what is said about the new prompt so far; where one prompt is written. */
  readonly onReply?: ((reply: string) => void) | undefined;
}

/**
 * The plan with a prompt for each clip that may be made anew as an instruction says: written from the first prompt of the
 * clip and everything that was asked of it since. Rows that ask the same, as takes do, share one, and what is written
 * already stays. Nothing is changed or spent by it.
 *
 * @throws RetakeError `MODEL_*`
 */
export async function rewritePlan(
  { model, patience, meter }: DirectorModel,
  plan: Plan,
  snapshot: JobSnapshot,
  { signal, onReply }: RewriteOptions = {},
): Promise<Plan> {
  const rowsByWish = Map.groupBy(listUnwrittenRows(plan, snapshot), (row) => JSON.stringify(toWish(row, snapshot)));
  const written = new Map<PlanRow, PlanRow['rewrite']>();
  await pMap(rowsByWish.values(), writeOne, { concurrency: limits.clipsAtOnce, ...(signal && { signal }) });
  return { ...plan, rows: plan.rows.map((row) => (written.has(row) ? { ...row, rewrite: written.get(row) } : row)) };

  async function writeOne(rows: readonly PlanRow[]): Promise<void> {
    const rewritten = await rewritePrompt(model, toWish(rows[0]!, snapshot), {
      ...{ patience, meter, signal, onReply: rowsByWish.size === 1 ? onReply : undefined },
    });
    for (const row of rows) written.set(row, { ...rewritten, ofVersion: getClip(row, snapshot).version });
  }
}

const toWish = (row: PlanRow, snapshot: JobSnapshot) =>
  toPromptWish(row.instruction!, getClip(row, snapshot), snapshot);

const getClip = (row: PlanRow, { clips }: JobSnapshot) => clips.find(({ number }) => number === row.clip)!;
