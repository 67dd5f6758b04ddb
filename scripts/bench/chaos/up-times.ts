/** When at least one worker was able to work: what recovery depends on besides the product. */
export interface UpTimes {
  /** From now on this worker can work; until what is returned is called, once. */
  begin(): () => void;
  /** Milliseconds between two moments, by `Date.now()`, in which at least one worker could work. */
  countMs(fromMs: number, toMs: number): number;
}

export function createUpTimes(now: () => number = Date.now): UpTimes {
  const spans: { beginMs: number; endMs: number }[] = [];
  return {
    begin() {
      const span = { beginMs: now(), endMs: Number.POSITIVE_INFINITY };
      spans.push(span);
      return () => {
        span.endMs = Math.min(span.endMs, now());
      };
    },
    countMs(fromMs, toMs) {
      let countedTo = fromMs;
      let ms = 0;
      for (const { beginMs, endMs } of spans) {
        const end = Math.min(endMs, toMs);
        ms += Math.max(0, end - Math.max(beginMs, countedTo));
        countedTo = Math.max(countedTo, end);
      }
      return ms;
    },
  };
}
