import { limits, RetakeError } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { toStoredRequest } from '../line/to-stored-request.ts';
import { toTitle } from '../line/to-title.ts';
import { planChange } from '../plan/plan-change.ts';
import { type PlanState, readPlanState } from '../plan/plan-state.ts';
import type { OfferedChange, StoredRequest } from '../types.ts';
import { endOpenOffer } from './end-offer.ts';

interface OpenOffer {
  readonly change: OfferedChange;
  /** The message that proposes it; it may be written later in the same transaction. */
  readonly messageId: string;
}

/**
 * Stores a change as it would run now, in a transaction that holds the row of the job. It takes the place of the offer
 * before.
 *
 * @throws RetakeError `JOB_NOT_READY`, `CLIP_NOT_FOUND`, `NOTHING_TO_DO`
 */
export async function openOffer(transaction: Transaction, job: Job, { change, messageId }: OpenOffer): Promise<void> {
  if (job.currentCutId === null) throw new RetakeError('JOB_NOT_READY');
  const state = await readPlanState(transaction, job);
  const request = toStoredRequest(change, state);
  planChange(request, state);
  await endOpenOffer(transaction, job.id, { status: 'replaced' });
  await transaction.query(
    `INSERT INTO offers (job_id, message_id, title, request, plan, sources, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, clock_timestamp() + $7 * interval '1 millisecond')`,
    [
      job.id,
      messageId,
      toTitle(change),
      JSON.stringify(request),
      JSON.stringify(change.plan),
      JSON.stringify(toSources(request, state)),
      limits.offerMs,
    ],
  );
}

/** What was quoted is the work on this material. */
function toSources(request: StoredRequest, { clips, versions }: PlanState): Readonly<Record<string, string>> {
  const clipIds =
    request.kind === 'edit' || request.kind === 'variations' ? request.edits.map(({ clipId }) => clipId) : [];
  return Object.fromEntries(
    clips
      .filter(({ id }) => clipIds.includes(id))
      .map(({ id, versionId }) => [id, versions.find((version) => version.id === versionId)!.sourceKey]),
  );
}
