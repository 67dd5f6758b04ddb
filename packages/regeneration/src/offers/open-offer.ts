import { RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { toStoredRequest } from '../line/to-stored-request.ts';
import { toTitle } from '../line/to-title.ts';
import { planChange } from '../plan/plan-change.ts';
import { readPlanState } from '../plan/plan-state.ts';
import type { ChangeRequest } from '../types.ts';
import { endOpenOffer } from './end-open-offer.ts';

/** Only an edit has a price to say yes to. */
type OfferedChange = Extract<ChangeRequest, { kind: 'edit' }>;

/**
 * Stores a change as it would run now, in a transaction that holds the row of the job. It takes the place of the offer
 * before.
 *
 * @throws RetakeError `JOB_NOT_READY`, `CLIP_NOT_FOUND`, `NOTHING_TO_DO`
 */
export async function openOffer(
  transaction: Transaction,
  job: Job,
  { change, messageId }: { change: OfferedChange; messageId: string },
): Promise<void> {
  if (job.currentCutId === null) throw new RetakeError('JOB_NOT_READY');
  const state = await readPlanState(transaction, job);
  const request = toStoredRequest(change, state);
  planChange(request, state);
  await endOpenOffer(transaction, job.id, 'replaced');
  await transaction.query('INSERT INTO offers (job_id, message_id, title, request, plan) VALUES ($1, $2, $3, $4, $5)', [
    job.id,
    messageId,
    toTitle(change),
    JSON.stringify(request),
    JSON.stringify(change.plan),
  ]);
}
