import type { JobStatus, RegenerationKind, RegenerationStatus } from '@retake/contracts';

/** What can happen to a job's status. */
export type JobTransition = 'make' | 'change' | 'complete' | 'fail' | 'cancel';

/**
 * Every legal change of a job's status: status → what happens → next status. What is not here cannot happen. `make` is
 * the first making of the clips, `change` any later change. `failed` and `cancelled` keep the published cut.
 */
export const jobTransitions: Readonly<Record<JobStatus, Partial<Readonly<Record<JobTransition, JobStatus>>>>> = {
  draft: { make: 'generating' },
  generating: { complete: 'completed', fail: 'failed', cancel: 'cancelled' },
  completed: { change: 'regenerating' },
  regenerating: { complete: 'completed', fail: 'failed', cancel: 'cancelled' },
  failed: { make: 'generating', change: 'regenerating' },
  cancelled: { make: 'generating', change: 'regenerating' },
};

/** What can happen to a regeneration. `resume` is another worker going on with it. */
export type RegenerationTransition = 'start' | 'resume' | 'complete' | 'fail' | 'cancel' | 'retry';

export const regenerationTransitions: Readonly<
  Record<RegenerationStatus, Partial<Readonly<Record<RegenerationTransition, RegenerationStatus>>>>
> = {
  queued: { start: 'running', cancel: 'cancelled' },
  running: { resume: 'running', complete: 'completed', fail: 'failed', cancel: 'cancelled' },
  completed: {},
  failed: { retry: 'queued' },
  cancelled: { retry: 'queued' },
};

/** @throws TypeError for a transition that is not in the table: a fault of the program, never of a person. */
export function toNextJobStatus(status: JobStatus, transition: JobTransition): JobStatus {
  const next = jobTransitions[status][transition];
  if (next === undefined) throw new TypeError(`A ${status} job cannot ${transition}.`);
  return next;
}

/** @throws TypeError for a transition that is not in the table. */
export function toNextRegenerationStatus(
  status: RegenerationStatus,
  transition: RegenerationTransition,
): RegenerationStatus {
  const next = regenerationTransitions[status][transition];
  if (next === undefined) throw new TypeError(`A ${status} regeneration cannot ${transition}.`);
  return next;
}

/** The transition of a job that starting a regeneration is. */
export function toStartTransition(kind: RegenerationKind): JobTransition {
  return kind === 'sample' || kind === 'import' ? 'make' : 'change';
}

export const isEnded = (status: RegenerationStatus) =>
  status === 'completed' || status === 'failed' || status === 'cancelled';
export const canRetry = (status: RegenerationStatus) => regenerationTransitions[status].retry !== undefined;
export const isBusy = (status: JobStatus) => status === 'generating' || status === 'regenerating';
