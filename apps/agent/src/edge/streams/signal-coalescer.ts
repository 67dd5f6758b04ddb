import type { JobSignal } from '@retake/contracts';

type Thinned = JobSignal;

/** Two a second. */
const intervalMs = 500;

/**
 * Thins signals out: of each kind (of progress: regeneration, clip, take, step; of a reply: the message) the first goes at once, then the newest of
 * every 500 ms, so that the last one always arrives.
 */
export function createSignalCoalescer<Signal extends Thinned>(emit: (signal: Signal) => void) {
  const waiting = new Map<string, { newest: Signal | undefined; timer: NodeJS.Timeout }>();

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
    push(signal: Signal): void {
      const key = toKind(signal);
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

function toKind(signal: Thinned): string {
  if (signal.type === 'reply-delta') return `${signal.messageId} reply`;
  if (signal.type === 'preview-grown') return `${signal.regenerationId} preview`;
  return `${signal.regenerationId} ${signal.clip} ${signal.take} ${signal.step}`;
}
