import type { Queryable } from '@retake/db';
import { heartbeat, type Lease, leaseTtlMs } from '@retake/regeneration';
import { RunStopped } from './run-stopped.ts';
import type { WorkerLog } from './worker-parts.ts';

interface KeepLease {
  readonly database: Queryable;
  readonly lease: Lease;
  readonly controller: AbortController;
  readonly log: WorkerLog;
  readonly ttlMs?: number | undefined;
}

export interface KeptLease {
  /** A heartbeat now, besides the regular ones: there is news in the database. */
  lookNow(): Promise<void>;
  stop(): void;
}

/**
 * Keeps a lease alive with a heartbeat every third of its time, and stops the run when it is lost or cancelled. When the
 * database does not answer, the run goes on until the last answered heartbeat is as old as the lease lasts, counted from
 * when it was sent: then another worker may have the job, and this one stops without having been told.
 */
export function keepLease({ database, lease, controller, log, ttlMs = leaseTtlMs }: KeepLease): KeptLease {
  let deadline: NodeJS.Timeout | undefined;
  const setDeadline = (remainingMs: number) => {
    clearTimeout(deadline);
    deadline = setTimeout(() => controller.abort(new RunStopped('lease-lost')), remainingMs);
  };

  async function beat(): Promise<void> {
    const sentAt = performance.now();
    try {
      const { held, cancelRequested } = await heartbeat(database, lease, { ttlMs });
      if (!held) controller.abort(new RunStopped('lease-lost'));
      else if (cancelRequested) controller.abort(new RunStopped('cancel'));
      // The lease may have begun as early as when it was asked for; an answer that hung for longer is worth nothing.
      setDeadline(Math.max(0, ttlMs - (performance.now() - sentAt)));
    } catch (error) {
      log.warn({ err: error, jobId: lease.jobId }, 'a heartbeat got no answer');
    }
  }

  setDeadline(ttlMs);
  const timer = setInterval(() => void beat(), ttlMs / 3);
  return {
    lookNow: beat,
    stop() {
      clearInterval(timer);
      clearTimeout(deadline);
    },
  };
}
