import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRetakeError } from '@retake/contracts';
import { type AcquiredRun, failRegeneration, releaseLease, settleCancelled, toFailure } from '@retake/regeneration';
import { toPreviewPrefix, toPreviewsPrefix } from '@retake/storage';
import { type KeptLease, keepLease } from './keep-lease.ts';
import { createRunContext } from './run-context.ts';
import { runSteps } from './run-steps.ts';
import { findStopReason } from './run-stopped.ts';
import type { WorkerParts } from './worker-parts.ts';

/** A run under its lease: to be stopped, and to be waited for. It never rejects. */
export interface LiveRun {
  readonly regenerationId: string;
  readonly controller: AbortController;
  readonly lease: KeptLease;
  readonly ended: Promise<void>;
}

/** Runs a regeneration to one of its ends: published, failed, cancelled, handed over, or lost to another worker. */
export function startRun(parts: WorkerParts, run: AcquiredRun): LiveRun {
  const controller = new AbortController();
  const { database, log, leaseTtlMs: ttlMs } = parts;
  const lease = keepLease({ database, lease: run.lease, controller, log, ttlMs });
  const ended = work(parts, run, controller.signal)
    .catch((error: unknown) => settle(parts, run, controller.signal, error))
    .catch((error: unknown) => {
      // The end could not be written. The lease runs out by itself, and the reaper goes on from there.
      log.error({ err: error, ...run.lease }, 'the end of a run could not be stored');
    })
    .finally(() => lease.stop())
    // Not before the end is written: until then a player that asks for a piece has to find it, or be told of the end.
    .finally(() => removePreviews(parts, toPreviewPrefix(run.lease)));
  return { regenerationId: run.lease.regenerationId, controller, lease, ended };
}

async function work(parts: WorkerParts, run: AcquiredRun, signal: AbortSignal): Promise<void> {
  await mkdir(parts.workFolder, { recursive: true });
  const workFolder = await mkdtemp(join(parts.workFolder, 'run-'));
  try {
    // What a worker that was killed left behind; nobody else makes previews of this job while the lease is ours.
    await removePreviews(parts, toPreviewsPrefix(run.lease.jobId));
    await runSteps(await createRunContext(parts, run, signal, workFolder));
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** What cannot be removed now is removed by the next change of the job, or with the job. */
async function removePreviews({ store, log }: WorkerParts, prefix: string): Promise<void> {
  await store.deletePrefix(prefix).catch((error: unknown) => {
    log.warn({ err: error, prefix }, 'a preview could not be removed now');
  });
}

async function settle(parts: WorkerParts, run: AcquiredRun, signal: AbortSignal, error: unknown): Promise<void> {
  const { database, log } = parts;
  const stopped = findStopReason(signal);
  if (stopped === 'lease-lost' || isRetakeError(error, 'LEASE_LOST')) {
    log.warn({ ...run.lease }, 'another worker has taken a run over');
  } else if (stopped === 'cancel' || isRetakeError(error, 'CANCELLED')) {
    await settleCancelled(database, run.lease);
  } else if (stopped === 'shutdown' || isRetakeError(error, 'DATABASE_UNAVAILABLE')) {
    // Nothing is wrong with the change itself: whoever takes it next goes on where it stopped.
    await releaseLease(database, run.lease);
  } else {
    log.error({ err: error, ...run.lease }, 'a run failed');
    await failRegeneration(database, run.lease, toFailure(error));
  }
}
