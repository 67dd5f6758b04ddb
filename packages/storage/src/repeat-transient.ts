import { setTimeout as wait } from 'node:timers/promises';

/** Too many open files, a busy or remounted file system: what passes by itself, before anything was written. */
const transient = new Set(['EAGAIN', 'EBUSY', 'EINTR', 'EMFILE', 'ENFILE', 'ESTALE', 'ETIMEDOUT']);
const defaultPausesMs = [50, 200, 800];

/**
 * Does one step on a file system again while it fails for a moment. A disk that is full or cannot write (`EIO`) fails at
 * once: a second sync after a failed one may say that all is well when bytes are lost.
 *
 * @throws what the last try has thrown.
 */
export async function repeatTransient<Value>(
  step: () => Promise<Value>,
  pausesMs: readonly number[] = defaultPausesMs,
): Promise<Value> {
  for (const pauseMs of pausesMs) {
    try {
      return await step();
    } catch (error) {
      if (!transient.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
    await wait(pauseMs);
  }
  return step();
}
