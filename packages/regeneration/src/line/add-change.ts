import { type Plan, type RegenerationView, RetakeError, toDecidedPlan } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import type { Job } from '../jobs/job-row.ts';
import { planChange } from '../plan/plan-change.ts';
import { type PlanState, readPlanState, withTarget } from '../plan/plan-state.ts';
import type { ChangeRequest, Enqueue, StoredRequest } from '../types.ts';
import { getCutId } from '../views/read-cuts.ts';
import { insertRegeneration, type NewRegeneration } from './insert-regeneration.ts';
import { toStoredRequest } from './to-stored-request.ts';
import { toTitle } from './to-title.ts';

interface AddChange {
  readonly change: ChangeRequest;
  readonly messageId: string | null;
  readonly idempotency: NewRegeneration['idempotency'];
  readonly enqueue: Enqueue;
}

/** A change by ids, as it waits in the line. */
interface AddStoredRequest extends Omit<AddChange, 'change'> {
  readonly title: string;
  readonly request: StoredRequest;
  readonly plan: Plan | null;
}

/**
 * Puts a change into the line of a job whose row is held. When nothing runs or waits it is planned at once, only to
 * refuse what cannot be done while the person looks; behind others that is found out when its turn comes.
 *
 * @throws RetakeError `JOB_NOT_READY` and those of `toStoredRequest`, `planChange` and `insertRegeneration`
 */
export async function addChange(
  transaction: Transaction,
  job: Job,
  { change, ...rest }: AddChange,
): Promise<RegenerationView> {
  if (job.currentCutId === null) throw new RetakeError('JOB_NOT_READY');
  const state = await readPlanState(transaction, job);
  return addStoredRequest(transaction, job, state, {
    ...rest,
    request: await storeRequest(transaction, change, state),
    title: toTitle(change),
    plan: change.kind === 'edit' ? toDecidedPlan(change.plan) : null,
  });
}

async function storeRequest(
  transaction: Transaction,
  change: ChangeRequest,
  state: PlanState,
): Promise<Exclude<StoredRequest, { kind: 'sample' | 'import' }>> {
  if (change.kind !== 'rewind') return toStoredRequest(change, state);
  return { kind: 'rewind', cutId: await getCutId(transaction, { jobId: state.jobId, number: change.cut }) };
}

/** The same for a change that is stored by ids already. */
export async function addStoredRequest(
  transaction: Transaction,
  job: Job,
  state: PlanState,
  { request, title, plan, messageId, idempotency, enqueue }: AddStoredRequest,
): Promise<RegenerationView> {
  if (job.runId === null && !(await isSomeoneWaiting(transaction, job.id))) {
    planChange(request, await withTarget(transaction, state, request));
  }
  const regeneration = await insertRegeneration(transaction, {
    ...{ jobId: job.id, title, request, plan, messageId, idempotency },
    clips: toClips(request, state),
  });
  await enqueue(transaction, { jobId: job.id });
  return regeneration;
}

async function isSomeoneWaiting(transaction: Transaction, jobId: string): Promise<boolean> {
  const answer = await transaction.query("SELECT FROM regenerations WHERE job_id = $1 AND status = 'queued' LIMIT 1", [
    jobId,
  ]);
  return answer.rowCount !== 0;
}

/** The clips that a change names; undo and redo of the whole video and a new order name none. */
function toClips(request: StoredRequest, { clips }: PlanState): NewRegeneration['clips'] {
  const ids = toClipIds(request);
  return clips.filter(({ id }) => ids.includes(id)).map(({ id, number }) => ({ clipId: id, clip: number }));
}

function toClipIds(request: StoredRequest): readonly string[] {
  switch (request.kind) {
    case 'edit':
    case 'variations':
      return request.edits.map(({ clipId }) => clipId);
    case 'undo':
    case 'redo':
      return request.clipIds ?? [];
    case 'restore':
    case 'transition':
      return [request.clipId];
    default:
      return [];
  }
}
