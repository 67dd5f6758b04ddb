import type { JobSignal } from '@retake/contracts';

type Progress = Extract<JobSignal, { type: 'regeneration-progress' }>;

/** Two a second. */
const intervalMs = 500;

/**
 * Thins progress out: of each kind (regeneration, clip, step) the first goes at once, then the newest of every 500 ms,
 * so that the last one always arrives.
 */
export function createSignalCoalescer(emit: (signal: Progress) => void) {
  const waiting = new Map<string, { newest: Progress | undefined; timer: NodeJS.Timeout }>();

  function release(key: string): void {
    const entry = waiting.get(key);
    if (!entry) return;
    if (entry.newest === undefined) {
      waiting.delete(key);
      return;
    }
    emit(entry.newest);
    waiting.set(key, { newest: undefined, timer: setTimeout(release, intervalMs, key) });
  }

  return {
    push(signal: Progress): void {
      const key = `${signal.regenerationId} ${signal.clip} ${signal.step}`;
      const entry = waiting.get(key);
      if (entry) {
        entry.newest = signal;
        return;
      }
      emit(signal);
      waiting.set(key, { newest: undefined, timer: setTimeout(release, intervalMs, key) });
    },
    close(): void {
      for (const { timer } of waiting.values()) clearTimeout(timer);
      waiting.clear();
    },
  };
}
