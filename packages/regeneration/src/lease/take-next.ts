import type { JobStatus, RegenerationKind } from '@retake/contracts';
import type { Database, Transaction } from '@retake/db';
import { appendEvent } from '../events/append-event.ts';
import type { Job } from '../jobs/job-row.ts';
import { withJobLock } from '../jobs/lock-job.ts';
import { toNextJobStatus, toStartTransition } from '../state/status-machine.ts';
import type { AcquiredRun, StoredRequest } from '../types.ts';
import { leaseTtlMs } from './heartbeat.ts';

interface TakeNext {
  readonly jobId: string;
  /** Who works: host, process and a random part; for people who look. */
  readonly owner: string;
  readonly ttlMs?: number;
}

/**
 * Gives a worker the lease of the job's next regeneration: the one whose worker handed over, else the first that waits.
 * Undefined while somebody holds the lease, while an expired lease waits for the reaper, or when nothing waits. The row
 * of the job is held for these few statements only; from then on the lease is what protects the run.
 *
 * @throws RetakeError `JOB_NOT_FOUND`, `JOB_BUSY` (the row stays taken: come back later).
 */
export function takeNext(
  database: Database,
  { jobId, owner, ttlMs = leaseTtlMs }: TakeNext,
): Promise<AcquiredRun | undefined> {
  return withJobLock(database, { jobId }, async (transaction, job) => {
    if (job.isHeld || job.isExpired) return undefined;
    const started = await startRegeneration(transaction, job);
    if (started === undefined) return undefined;
    const { kind, request, attempts, id } = started;
    const status = job.runId === null ? toNextJobStatus(job.status, toStartTransition(kind)) : job.status;
    const epoch = await grantLease(transaction, { jobId, runId: id, owner, ttlMs, status });
    await appendEvent(transaction, jobId, {
      type: 'regeneration-started',
      regenerationId: id,
      jobStatus: status,
      startedAt: started.started_at.toISOString(),
    });
    return { lease: { jobId, regenerationId: id, epoch }, kind, request, attempts };
  });
}

interface StartedRow {
  readonly id: string;
  readonly kind: RegenerationKind;
  readonly request: StoredRequest;
  readonly attempts: number;
  readonly started_at: Date;
}

/** The job's row is locked, so nobody else can start one of its regenerations. */
async function startRegeneration(transaction: Transaction, job: Job): Promise<StartedRow | undefined> {
  const answer = await transaction.query<StartedRow>(
    `UPDATE regenerations SET status = 'running', attempts = attempts + 1, started_at = clock_timestamp()
     WHERE id = coalesce($2, (
       SELECT id FROM regenerations WHERE job_id = $1 AND status = 'queued' ORDER BY line_number LIMIT 1
     ))
     RETURNING id, kind, request, attempts, started_at`,
    [job.id, job.runId],
  );
  return answer.rows[0];
}

async function grantLease(
  transaction: Transaction,
  lease: { jobId: string; runId: string; owner: string; ttlMs: number; status: JobStatus },
): Promise<number> {
  const answer = await transaction.query<{ lease_epoch: number }>(
    `UPDATE jobs SET status = $5, lease_run_id = $2, lease_epoch = lease_epoch + 1, lease_owner = $3,
       lease_expires_at = clock_timestamp() + make_interval(secs => $4 / 1000.0), cancel_requested_at = NULL
     WHERE id = $1 RETURNING lease_epoch`,
    [lease.jobId, lease.runId, lease.owner, lease.ttlMs, lease.status],
  );
  return answer.rows[0]!.lease_epoch;
}
