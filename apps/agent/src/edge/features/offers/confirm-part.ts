import { isRetakeError, type RegenerationView, RetakeError, type RowChoice, toChosenPlan } from '@retake/contracts';
import { confirmOffer, getJobSnapshot, getOffer, type Offer, renewOffer } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { offerPlan } from '../messages/answer-offer.ts';
import { assertBudget } from '../regenerations/assert-budget.ts';
import { writePrompts } from '../replies/write-prompts.ts';
import { requoteOffer } from './requote-offer.ts';

interface ConfirmPart {
  readonly jobId: string;
  readonly offerId: string;
  /** The rows that are to run, and how; all of them as they were offered by default. */
  readonly rows?: readonly RowChoice[] | undefined;
}

type ConfirmParts = Pick<EdgeParts, 'database' | 'ownerId' | 'enqueue' | 'paid' | 'thinking'>;

/**
 * A yes that comes by a button or a program. An offer that has expired is made again at the price that holds now, in the
 * conversation, and the yes is refused: it was said to another price.
 *
 * @throws RetakeError `OFFER_NOT_FOUND`, `OFFER_ENDED`, `OFFER_EXPIRED`, `OFFER_ROW_INVALID`, `BUDGET_EXCEEDED`,
 *   `QUEUE_FULL`; `MODEL_*` when it cannot be worded anew: it stays expired then, and can be asked for again
 */
export async function confirmPart(
  parts: ConfirmParts,
  confirmation: ConfirmPart,
): Promise<{ readonly regeneration: RegenerationView; readonly offer: Offer }> {
  const { database, ownerId, enqueue } = parts;
  const key = { jobId: confirmation.jobId, ownerId };
  const offer = await getOffer(database, { ...key, offerId: confirmation.offerId });
  if (offer.status === 'open' && !offer.isOverdue) {
    const { budget } = await getJobSnapshot(database, key);
    assertBudget(confirmation.rows ? toChosenPlan(offer.plan, confirmation.rows) : offer.plan, budget);
  }
  try {
    return await confirmOffer(database, { ...confirmation, ownerId, enqueue });
  } catch (error) {
    if (!isRetakeError(error, 'OFFER_EXPIRED')) throw error;
    return askAgain(parts, key.jobId, confirmation.offerId);
  }
}

async function askAgain(parts: ConfirmParts, jobId: string, offerId: string): Promise<never> {
  const { database, ownerId } = parts;
  const key = { jobId, ownerId, offerId };
  const expired = await getOffer(database, key);
  const snapshot = await getJobSnapshot(database, key);
  const { plan: quoted, reason } = await requoteOffer(parts, expired, snapshot);
  const plan = await writePrompts(parts, quoted, snapshot);
  const { reply } = offerPlan(plan, {}, `${reason} `);
  const message = await renewOffer(database, { ...key, reply, offer: { kind: 'edit', plan } });
  throw new RetakeError('OFFER_EXPIRED', { message: reason, details: { offerId, newOfferId: message.offer?.id } });
}
