import {
  isRetakeError,
  type PlanRow,
  type RegenerationView,
  RetakeError,
  type RowChoice,
  toChosenPlan,
} from '@retake/contracts';
import { describeClipNumbers } from '@retake/director';
import { confirmOffer, getJobSnapshot, getOffer, type Offer, renewOffer } from '@retake/regeneration';
import type { EdgeParts } from '../../edge-parts.ts';
import { offerPlan } from '../messages/answer-offer.ts';
import { assertBudget } from '../regenerations/assert-budget.ts';
import { listUnwrittenRows } from '../replies/list-unwritten-rows.ts';
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
 * conversation, and the yes is refused: it was said to another price. Nobody waits for a language model here: prompts that are
 * missing then are written by the run.
 *
 * @throws RetakeError `OFFER_NOT_FOUND`, `OFFER_ENDED`, `OFFER_EXPIRED`, `OFFER_ROW_INVALID`, `BUDGET_EXCEEDED`,
 *   `QUEUE_FULL`
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
  const { database, ownerId, thinking } = parts;
  const key = { jobId, ownerId, offerId };
  const expired = await getOffer(database, key);
  const snapshot = await getJobSnapshot(database, key);
  const { plan, reason } = await requoteOffer(parts, expired, snapshot);
  const unwritten = thinking === undefined ? [] : listUnwrittenRows(plan, snapshot);
  const { reply } = offerPlan(plan, {}, `${reason} ${toPromptNote(unwritten)}`);
  const message = await renewOffer(database, { ...key, reply, offer: { kind: 'edit', plan } });
  throw new RetakeError('OFFER_EXPIRED', { message: reason, details: { offerId, newOfferId: message.offer?.id } });
}

/** What is not on the card is said. */
function toPromptNote(unwritten: readonly PlanRow[]): string {
  const clips = [...new Set(unwritten.map(({ clip }) => clip))];
  if (clips.length === 0) return '';
  const what = clips.length === 1 ? 'The prompt' : 'The prompts';
  return `${what} of ${describeClipNumbers(clips).toLowerCase()} will be written when it starts. `;
}
