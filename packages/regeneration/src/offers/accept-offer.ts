import { type Plan, type RegenerationView, RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { addStoredRequest } from '../line/add-change.ts';
import { readPlanState } from '../plan/plan-state.ts';
import type { Enqueue, StoredRequest } from '../types.ts';
import { findRegeneration } from '../views/read-regenerations.ts';

interface AcceptOffer {
  readonly offerId: string;
  /** The message that says yes. */
  readonly messageId: string;
  readonly enqueue: Enqueue;
}

interface OfferRow {
  readonly status: string;
  readonly title: string;
  readonly request: Extract<StoredRequest, { kind: 'edit' }>;
  readonly plan: Plan;
  readonly regeneration_id: string | null;
}

/**
 * Starts exactly what was offered, in a transaction that holds the row of the job. A second yes answers what the first
 * one has started, and starts nothing.
 *
 * @throws RetakeError `NOTHING_TO_DO` when the offer was turned down or replaced; `QUEUE_FULL`
 */
export async function acceptOffer(
  transaction: Transaction,
  job: Job,
  { offerId, messageId, enqueue }: AcceptOffer,
): Promise<RegenerationView> {
  const answer = await transaction.query<OfferRow>(
    'SELECT status, title, request, plan, regeneration_id FROM offers WHERE id = $1 AND job_id = $2',
    [offerId, job.id],
  );
  const offer = answer.rows[0];
  if (offer?.regeneration_id != null) {
    return (await findRegeneration(transaction, { jobId: job.id, regenerationId: offer.regeneration_id }))!;
  }
  if (offer?.status !== 'open') {
    throw new RetakeError('NOTHING_TO_DO', { message: 'This offer no longer holds. Ask for the change again.' });
  }
  const { title, request, plan } = offer;
  const state = await readPlanState(transaction, job);
  const regeneration = await addStoredRequest(transaction, job, state, {
    ...{ title, request, plan, messageId, enqueue },
    idempotency: null,
  });
  await transaction.query(
    "UPDATE offers SET status = 'accepted', regeneration_id = $2, ended_at = clock_timestamp() WHERE id = $1",
    [offerId, regeneration.id],
  );
  return regeneration;
}
