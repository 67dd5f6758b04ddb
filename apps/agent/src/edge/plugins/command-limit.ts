import { limits, RetakeError } from '@retake/contracts';

/** Callers remembered at once; beyond it the longest silent are forgotten, whose buckets are full again anyway. */
const rememberedCallers = 10_000;

/**
 * A token bucket a caller: so many commands a second, with a burst. Socket and REST draw from the same one, so a person
 * cannot double the limit by using both.
 *
 * @param nowMs a clock that never runs backwards, in milliseconds.
 */
export function createCommandLimit(nowMs: () => number = () => performance.now()) {
  const buckets = new Map<string, { tokens: number; atMs: number }>();

  /** @throws RetakeError `RATE_LIMITED` with `retryAfterMs`. */
  return function takeCommand(caller: string): void {
    const now = nowMs();
    const before = buckets.get(caller) ?? { tokens: limits.commandBurst, atMs: now };
    const refilled = before.tokens + ((now - before.atMs) * limits.commandsPerSecond) / 1000;
    const tokens = Math.min(limits.commandBurst, refilled);
    buckets.delete(caller);
    buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, atMs: now });
    if (buckets.size > rememberedCallers) buckets.delete(buckets.keys().next().value!);
    if (tokens < 1) {
      const retryAfterMs = Math.ceil(((1 - tokens) * 1000) / limits.commandsPerSecond);
      throw new RetakeError('RATE_LIMITED', { details: { retryAfterMs } });
    }
  };
}
export type CommandLimit = ReturnType<typeof createCommandLimit>;
