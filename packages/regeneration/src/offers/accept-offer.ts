import {
  type Plan,
  type RegenerationView,
  RetakeError,
  type RowChoice,
  toChosenPlan,
  toDecidedPlan,
} from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import { addStoredRequest } from '../line/add-change.ts';
import { toStoredEdits } from '../line/to-stored-request.ts';
import { toTitle } from '../line/to-title.ts';
import { readPlanState } from '../plan/plan-state.ts';
import type { Enqueue, JobKey, StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';
import { endOpenOffer } from './end-offer.ts';
import { type Offer, readOffer } from './read-offer.ts';

interface AcceptOffer {
  readonly offerId: string;
  /** The rows that are to run, and how; all of them as they were offered by default. */
  readonly rows?: readonly RowChoice[] | undefined;
  /** The message that says yes; absent when a button does. */
  readonly messageId?: string;
  readonly enqueue: Enqueue;
}

/**
 * Starts what was offered, or the part of it that was chosen, at the price that was quoted; in a transaction that holds the
 * row of the job. A second yes, with whatever rows, answers what the first one has started, and starts nothing.
 *
 * @throws RetakeError `OFFER_NOT_FOUND`, `OFFER_EXPIRED`; `OFFER_ENDED` when it was turned down or replaced;
 *   `OFFER_ROW_INVALID`, `QUEUE_FULL`
 */
export async function acceptOffer(
  transaction: Transaction,
  job: Job,
  { offerId, rows, messageId, enqueue }: AcceptOffer,
): Promise<RegenerationView> {
  const offer = await readOffer(transaction, job.id, offerId);
  if (offer.regenerationId !== null) {
    return (await findRegeneration(transaction, { jobId: job.id, regenerationId: offer.regenerationId }))!;
  }
  if (offer.status === 'expired' || offer.isOverdue) throw new RetakeError('OFFER_EXPIRED', { details: { offerId } });
  if (offer.status !== 'open') throw new RetakeError('OFFER_ENDED', { details: { offerId } });
  const plan = toDecidedPlan(rows === undefined ? offer.plan : toChosenPlan(offer.plan, rows));
  const state = await readPlanState(transaction, job);
  const regeneration = await addStoredRequest(transaction, job, state, {
    ...{ title: toTitle({ kind: 'edit', plan }), request: toRequest(offer, plan), plan, enqueue },
    messageId: messageId ?? offer.messageId,
    idempotency: null,
  });
  await endOpenOffer(transaction, job.id, {
    ...{ status: 'accepted', accepted: plan, regenerationId: regeneration.id },
  });
  return regeneration;
}

/** The rows that run, for the clips that were meant when they were offered. */
function toRequest({ edits }: Offer, { rows }: Plan): StoredRequest {
  return toStoredEdits(rows, (clip) => edits.find((edit) => edit.clip === clip)!.clipId);
}

/** Says yes to an offer without a message. @throws RetakeError `JOB_NOT_FOUND`, and those of `acceptOffer` */
export async function confirmOffer(
  database: Database,
  { jobId, ownerId, ...acceptance }: JobKey & Omit<AcceptOffer, 'messageId'>,
): Promise<{ readonly regeneration: RegenerationView; readonly offer: Offer }> {
  return withJobLock(database, { jobId, ownerId }, async (transaction, job) => ({
    regeneration: await acceptOffer(transaction, job, acceptance),
    offer: await readOffer(transaction, jobId, acceptance.offerId),
  }));
}

/** Says no to an offer; a second no changes nothing. @throws RetakeError `JOB_NOT_FOUND`, `OFFER_NOT_FOUND`, `OFFER_ENDED` */
export async function declineOffer(
  database: Database,
  { offerId, jobId, ownerId }: JobKey & { readonly offerId: string },
): Promise<Offer> {
  return withJobLock(database, { jobId, ownerId }, async (transaction) => {
    const offer = await readOffer(transaction, jobId, offerId);
    if (offer.status === 'open') await endOpenOffer(transaction, jobId, { status: 'declined' });
    const ended = await readOffer(transaction, jobId, offerId);
    if (ended.status !== 'declined' && ended.status !== 'expired') throw new RetakeError('OFFER_ENDED');
    return ended;
  });
}
