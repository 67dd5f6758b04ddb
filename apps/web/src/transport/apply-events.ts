import { type JobEvent, type JobSnapshot, reduceJob } from '@retake/contracts';

/**
 * The state after some events, in the order of their seq. Those the state knows already are passed over; at the first
 * that is missing the walk stops and says so, because what follows cannot be understood without it.
 */
export function applyEvents(
  state: JobSnapshot,
  events: readonly JobEvent[],
): { state: JobSnapshot; applied: JobEvent[]; hasGap: boolean } {
  const applied: JobEvent[] = [];
  let current = state;
  for (const event of events.toSorted((a, b) => a.seq - b.seq)) {
    if (event.job !== current.id || event.seq <= current.seq) continue;
    if (event.seq > current.seq + 1) return { state: current, applied, hasGap: true };
    current = reduceJob(current, event);
    applied.push(event);
  }
  return { state: current, applied, hasGap: false };
}
