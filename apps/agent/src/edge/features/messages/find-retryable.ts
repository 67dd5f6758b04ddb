import type { JobSnapshot, RegenerationView } from '@retake/contracts';

/** What a "try again" without more words means. */
export interface Retryable {
  readonly regeneration: RegenerationView;
  /** Of a published change: its clips that may be tried again. */
  readonly clips?: readonly number[];
}

/**
 * The newest change that failed, was cancelled, or was published without some of its clips or takes. Passed over is what has
 * been tried again since, and what would fail in the same way.
 */
export function findRetryable({
  running,
  queue,
  ended,
}: Pick<JobSnapshot, 'running' | 'queue' | 'ended'>): Retryable | undefined {
  const all = [running, ...queue, ...ended];
  for (const regeneration of ended) {
    const { id, status, error, takes } = regeneration;
    if (status === 'cancelled' || (status === 'failed' && error?.retryable !== false)) return { regeneration };
    if (status !== 'completed') continue;
    const retries = all.filter((entry) => entry?.retryOf === id);
    if (retries.length === 0 && takes.some((take) => take.error?.retryable)) return { regeneration };
    const clips = regeneration.clips
      .filter(
        (row) => row.error?.retryable && !retries.some((retry) => retry?.clips.some(({ clip }) => clip === row.clip)),
      )
      .map(({ clip }) => clip);
    if (clips.length > 0) return { regeneration, clips };
  }
  return undefined;
}
