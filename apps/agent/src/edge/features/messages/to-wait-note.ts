import type { JobSnapshot } from '@retake/contracts';

/** Tells the person when a change will not start at once; empty when it will. */
export function toWaitNote({ running, queue }: JobSnapshot): string {
  const before = queue.at(-1) ?? running;
  return before ? ` It waits for: ${before.title}.` : '';
}
