import type { PaidTimes } from './paid-parts.ts';

/** The pauses between looks at a provider, without end. */
export function* toPauses({
  firstPauseMs,
  longestPauseMs,
}: Pick<PaidTimes, 'firstPauseMs' | 'longestPauseMs'>): Generator<number, never> {
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) yield pauseMs;
}
