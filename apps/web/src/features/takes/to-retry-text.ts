import type { RegenerationView } from '@retake/contracts';

/** What a button says that makes the takes which have not come; null where there are none, or trying again would not help. */
export function toRetryText({
  status,
  plan,
  takes,
}: Pick<RegenerationView, 'status' | 'plan' | 'takes'>): string | null {
  if (status === 'completed') return takes.some(({ error }) => error?.retryable) ? 'Try again what failed' : null;
  const left = (plan?.rows.length ?? 0) - takes.length;
  if (status !== 'cancelled' || left <= 0) return null;
  return left === 1 ? 'Make the other one' : `Make the other ${left}`;
}
