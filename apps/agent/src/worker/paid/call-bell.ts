/** Tells whoever waits for a paid call that there is news of it. It is only a hint: those who wait look for themselves. */
export interface CallBell {
  /** The payload of `retake_calls`. */
  ring(callId: string): void;
  /** Listens until it is disposed of. A ring that comes while nobody waits ends the next wait at once. */
  listen(callId: string): CallEar;
}

export interface CallEar extends Disposable {
  /** Ends with a ring, after the time, or when the signal is aborted; it never rejects. */
  next(timeoutMs: number, signal: AbortSignal): Promise<void>;
}

/** A bell in memory; one for each process. */
export function createCallBell(): CallBell {
  const ears = new Map<string, Set<() => void>>();
  return {
    ring(callId) {
      for (const wake of ears.get(callId) ?? []) wake();
    },
    listen(callId) {
      let hasRung = false;
      let end: (() => void) | undefined;
      const wake = () => {
        hasRung = true;
        end?.();
      };
      ears.set(callId, (ears.get(callId) ?? new Set()).add(wake));
      return {
        async next(timeoutMs, signal) {
          if (!hasRung && !signal.aborted) {
            const ended = Promise.withResolvers<void>();
            end = ended.resolve;
            const timer = setTimeout(end, timeoutMs);
            signal.addEventListener('abort', end, { once: true });
            await ended.promise;
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
          }
          hasRung = false;
        },
        [Symbol.dispose]() {
          const own = ears.get(callId);
          own?.delete(wake);
          if (own?.size === 0) ears.delete(callId);
        },
      };
    },
  };
}
