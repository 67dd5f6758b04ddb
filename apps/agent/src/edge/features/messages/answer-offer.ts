import { type JobSnapshot, type Plan, type RowChoice, toChosenPlan, type Understanding } from '@retake/contracts';
import { describeOffer, describePlan } from '@retake/director';
import { findNewestOffer } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { requoteOffer } from '../offers/requote-offer.ts';
import { assertBudget } from '../regenerations/assert-budget.ts';
import type { Answer } from './answer.ts';
import { toWaitNote } from './to-wait-note.ts';

/** Works a quoted plan out before anybody sees it. */
export type Refine = (plan: Plan) => Promise<Plan>;

const choices = [
  { label: 'Confirm', text: 'Yes, go ahead' },
  { label: 'Not now', text: 'No, not now' },
];

/** Asks before a plan is started: with the price, the most that it may cost, and two buttons. */
export function offerPlan(
  plan: Plan,
  understanding: Pick<Understanding, 'clipsChosenBy' | 'isUnsure'> = {},
  before = '',
): Answer {
  const text = `${before}${describeOffer(plan, understanding)}`;
  return { reply: { text, kind: 'edit', choices }, offer: { kind: 'edit', plan } };
}

/**
 * What "yes", "only clips 1 and 2" and "no" lead to: the offer that is open is started as it was made, or as much of it as is
 * wanted, or dropped. One that has expired is made again at the price that holds now. A yes waits for a model only after an
 * offer that had expired, so it starts none that was made since.
 *
 * @throws RetakeError `BUDGET_EXCEEDED` when there is no room for it any more; it stays open then. `OFFER_ROW_INVALID`
 */
export async function answerOffer(
  parts: Pick<EdgeParts, 'database' | 'ownerId' | 'paid'>,
  snapshot: JobSnapshot,
  { kind, clips }: Understanding & { readonly kind: 'confirm' | 'decline' },
  { refine, hasWaited }: { readonly refine: Refine; readonly hasWaited: boolean },
): Promise<Answer> {
  const offer = await findNewestOffer(parts.database, { jobId: snapshot.id, ownerId: parts.ownerId });
  if (offer && kind === 'confirm' && (offer.status === 'expired' || offer.isOverdue)) {
    const { plan, reason } = await requoteOffer(parts, offer, snapshot, clips);
    return offerPlan(await refine(plan), {}, `${reason} `);
  }
  if (offer?.status === 'open' && kind === 'confirm' && hasWaited) {
    return {
      reply: { text: `This has been quoted anew since: ${offer.title}. Shall it start?`, kind: 'edit', choices },
    };
  }
  if (offer?.status === 'open' && kind === 'confirm') {
    const rows = clips && offer.plan.rows.filter(({ clip }) => clips.includes(clip)).map(toChoice);
    const plan = rows === undefined ? offer.plan : toChosenPlan(offer.plan, rows);
    assertBudget(plan, snapshot.budget);
    const text = `Going ahead. ${describePlan(plan)}${toWaitNote(snapshot)}`;
    return { reply: { text, kind }, answer: { is: 'yes', offerId: offer.id, ...(rows && { rows }) } };
  }
  if (offer?.status === 'open') {
    return { reply: { text: `Left as it is: ${offer.title}. Nothing was spent.`, kind }, answer: { is: 'no' } };
  }
  const live = [snapshot.running, ...snapshot.queue].find((entry) => entry && entry.id === offer?.regenerationId);
  if (live && kind === 'confirm') {
    return { reply: { text: `That has been started already: ${live.title}.`, kind }, regenerationId: live.id };
  }
  return { reply: { text: 'Nothing is waiting for an answer. Say which clip should change and how.', kind } };
}

const toChoice = ({ clip, take }: Plan['rows'][number]): RowChoice => ({ clip, ...(take && { take }) });
