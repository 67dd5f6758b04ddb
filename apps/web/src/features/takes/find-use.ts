import type { JobSnapshot } from '@retake/contracts';

/** Where a wish stands to show another version of a clip: in the line, or being done. */
export type Use = 'waits' | 'runs';

/** Whether a version of a clip is about to be shown; which one, only the window knows that asked. */
export function findUse(
  { running, queue }: Pick<JobSnapshot, 'running' | 'queue'>,
  clipId?: string | null,
): Use | null {
  const isUse = (entry: JobSnapshot['running']) => entry?.kind === 'restore' && entry.clips[0]?.clipId === clipId;
  if (isUse(running)) return 'runs';
  return queue.some(isUse) ? 'waits' : null;
}
