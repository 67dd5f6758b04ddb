import { type Edit, type JobSnapshot, type Plan, type PlanRow, RetakeError } from '@retake/contracts';
import { describeClipNumbers } from '@retake/director';
import type { Offer } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { toEditPlan } from '../regenerations/to-edit-plan.ts';

/**
 * The same wish, or what is left of it when only some of its clips are wanted, at the price that holds now, for the clips
 * that were meant wherever they stand now; with the sentence that says why it is asked again.
 *
 * @throws RetakeError those of `requotePlan`
 */
export async function requoteOffer(
  parts: Pick<EdgeParts, 'database' | 'paid'>,
  offer: Offer,
  snapshot: JobSnapshot,
  clips?: readonly number[],
): Promise<{ readonly plan: Plan; readonly reason: string }> {
  return { plan: await requotePlan(parts, offer, snapshot, clips), reason: toReason(offer, snapshot) };
}

interface Quoted {
  readonly plan: Plan;
  /** Which clips its numbers meant. */
  readonly edits: readonly Pick<Offer['edits'][number], 'clip' | 'clipId'>[];
}

/**
 * A plan of before, quoted anew for the clips that it meant.
 *
 * @throws RetakeError `OFFER_ENDED` when it cannot be asked again as it was; those of `toEditPlan`
 */
export async function requotePlan(
  parts: Pick<EdgeParts, 'database' | 'paid'>,
  { plan: before, edits: meant }: Quoted,
  snapshot: JobSnapshot,
  clips?: readonly number[],
): Promise<Plan> {
  const numbers = new Map(
    meant.map(({ clip, clipId }) => [clip, snapshot.clips.find(({ id }) => id === clipId)?.number]),
  );
  const isPlain = before.rows.every(({ take, wear }) => take === undefined && wear === undefined);
  if (!isPlain) throw new RetakeError('OFFER_ENDED');
  const rows = before.rows.filter(({ clip }) => clips === undefined || clips.includes(clip));
  const edits = rows.map((row) => toEdit(row, numbers.get(row.clip)));
  const plan = await toEditPlan(parts, { kind: 'edit', edits }, snapshot);
  const written = new Map(rows.map(({ clip, rewrite }) => [numbers.get(clip), rewrite]));
  return { ...plan, rows: plan.rows.map((row) => keepPrompt(row, written.get(row.clip), snapshot)) };
}

/** A prompt that was written for the version that the clip still shows holds. */
function keepPrompt(row: PlanRow, rewrite: PlanRow['rewrite'], { clips }: JobSnapshot): PlanRow {
  const version = clips.find(({ number }) => number === row.clip)?.version;
  return rewrite !== undefined && rewrite.ofVersion === version ? { ...row, rewrite } : row;
}

function toEdit({ add, instruction }: PlanRow, clip: number | undefined): Edit {
  if (clip === undefined) throw new RetakeError('OFFER_ENDED');
  return {
    clips: [clip],
    templates: add.map(({ template }) => template),
    strengths: Object.fromEntries(add.map(({ template, strength }) => [template, strength])),
    ...(instruction !== null && { instruction }),
  };
}

function toReason({ expiredBecause, changedClipIds }: Offer, snapshot: JobSnapshot): string {
  if (expiredBecause !== 'clip-changed') return 'That offer was too old to hold, so here it is at the price of now.';
  const changed = snapshot.clips.filter(({ id }) => changedClipIds.includes(id)).map(({ number }) => number);
  if (changed.length === 0) return 'Its clips have moved since that was quoted, so here it is anew.';
  const verb = changed.length === 1 ? 'has' : 'have';
  return `${describeClipNumbers(changed)} ${verb} changed since that was quoted, so here it is anew.`;
}
