import type { JobSnapshot, Plan } from '@retake/contracts';
import { describeOffer, describePlan } from '@retake/director';
import { findNewestOffer } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { assertBudget } from '../regenerations/assert-budget.ts';
import type { Answer } from './answer-message.ts';
import { toWaitNote } from './to-wait-note.ts';

/** Asks before something dear is started: with the price, the most that it may cost, and two buttons. */
export function offerPlan(plan: Plan): Answer {
  const choices = [
    { label: 'Confirm', text: 'Yes, go ahead' },
    { label: 'Not now', text: 'No, not now' },
  ];
  return { reply: { text: describeOffer(plan), kind: 'edit', choices }, offer: { kind: 'edit', plan } };
}

/**
 * What "yes" and "no" lead to: the offer that is open is started as it was made, or dropped.
 *
 * @throws RetakeError `BUDGET_EXCEEDED` when there is no room for it any more; it stays open then.
 */
export async function answerOffer(
  { database, ownerId }: Pick<EdgeParts, 'database' | 'ownerId'>,
  snapshot: JobSnapshot,
  kind: 'confirm' | 'decline',
): Promise<Answer> {
  const offer = await findNewestOffer(database, { jobId: snapshot.id, ownerId });
  if (offer?.status === 'open' && kind === 'confirm') {
    assertBudget(offer.plan, snapshot.budget);
    const text = `Going ahead. ${describePlan(offer.plan)}${toWaitNote(snapshot)}`;
    return { reply: { text, kind }, answer: { is: 'yes', offerId: offer.id } };
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
