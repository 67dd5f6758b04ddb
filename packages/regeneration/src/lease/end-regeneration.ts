import type { Failure, JobStatus, RegenerationStatus, TakeView } from '@retake/contracts';
import type { Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import type { Job } from '../jobs/job-row.ts';
import { closeUnsentCalls } from '../pay/close-unsent-calls.ts';
import { keepTakes } from '../publish/keep-takes.ts';
import { toNextJobStatus, toNextRegenerationStatus } from '../state/status-machine.ts';

/** A clip that stayed as it was, with the number that it had when the change was asked for. */
export interface FailedClip {
  readonly clip: number;
  readonly error: Failure;
}

type Ending =
  | {
      readonly as: 'complete';
      readonly cutNumber: number | null;
      readonly failedClips: readonly FailedClip[];
      readonly takes?: readonly TakeView[];
    }
  | { readonly as: 'fail'; readonly error: Failure }
  | { readonly as: 'cancel' };

/**
 * Ends a regeneration, exactly once, inside a transaction that holds the row of the job: its status, the event, and,
 * when it is the one that runs, the job's status and the end of the lease. The epoch grows, so that a worker which does
 * not know it yet can write nothing more. Paid calls that were not sent are closed; what was sent keeps its hold until its
 * end is known. Takes that came before a change failed or was cancelled stay, and a message says so.
 */
export async function endRegeneration(
  transaction: Transaction,
  job: Job,
  regeneration: { readonly id: string; readonly status: RegenerationStatus },
  ending: Ending,
): Promise<void> {
  const isRunning = job.runId === regeneration.id;
  const jobStatus = isRunning ? toNextJobStatus(job.status, ending.as) : job.status;
  const status = toNextRegenerationStatus(regeneration.status, ending.as);
  await closeUnsentCalls(transaction, regeneration.id);
  if (isRunning) await freeJob(transaction, job.id, jobStatus);
  if (ending.as !== 'complete') await keepTakes(transaction, job, { regenerationId: regeneration.id, as: ending.as });
  const { seq, at } = await appendEvent(transaction, job.id, toEvent(regeneration.id, jobStatus, ending));
  await transaction.query(
    'UPDATE regenerations SET status = $2, error = $3, ended_at = $4, ended_seq = $5 WHERE id = $1',
    [regeneration.id, status, ending.as === 'fail' ? JSON.stringify(ending.error) : null, at, seq],
  );
}

function toEvent(regenerationId: string, jobStatus: JobStatus, ending: Ending) {
  switch (ending.as) {
    case 'complete':
      return {
        type: 'regeneration-ended' as const,
        ...{ regenerationId, jobStatus, cutNumber: ending.cutNumber, failedClips: [...ending.failedClips] },
        takes: [...(ending.takes ?? [])],
      };
    case 'fail':
      return { type: 'regeneration-failed' as const, regenerationId, jobStatus, error: ending.error };
    case 'cancel':
      return { type: 'regeneration-cancelled' as const, regenerationId, jobStatus };
  }
}

async function freeJob(transaction: Transaction, jobId: string, status: JobStatus): Promise<void> {
  await transaction.query(
    `UPDATE jobs SET status = $2, lease_run_id = NULL, lease_owner = NULL, lease_expires_at = NULL,
       lease_epoch = lease_epoch + 1, cancel_requested_at = NULL
     WHERE id = $1`,
    [jobId, status],
  );
}
